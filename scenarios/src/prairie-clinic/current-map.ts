import type { MapPlan } from "../work-story.ts";

/**
 * How patients leave intensive care today. Everything waits for orders that are written after the rounds, three roles
 * then learn of the move from a physician, and families from case management: the hand-offs over the weakest ties.
 */
export const CURRENT_MAP: MapPlan = {
  kind: "current",
  name: "Discharge to the ward, as it is",
  lanes: ["Respiratory therapy", "Pharmacy", "Physicians", "Nurses", "Families", "Case management", "Unit leaders"],
  steps: [
    { id: "stable", kind: "start", role: "Nurses", name: "Patient is stable" },
    { id: "breathing", kind: "task", role: "Respiratory therapy", name: "Test breathing unaided", minutes: 30 },
    { id: "rounds", kind: "task", role: "Physicians", name: "Decide at rounds", minutes: 10 },
    { id: "after-rounds", kind: "wait", role: "Physicians", name: "Rounds go on", minutes: 150 },
    { id: "orders", kind: "task", role: "Physicians", name: "Write the orders", minutes: 25 },
    { id: "medicines", kind: "task", role: "Pharmacy", name: "Check the medicines", minutes: 30 },
    { id: "find-bed", kind: "task", role: "Case management", name: "Call the wards", minutes: 40 },
    { id: "bed", kind: "decision", role: "Case management", name: "Is there a bed?" },
    { id: "form", kind: "task", role: "Case management", name: "Fill in the transfer form", minutes: 20 },
    { id: "ask", kind: "task", role: "Unit leaders", name: "Ask for a bed" },
    { id: "no-bed", kind: "wait", role: "Case management", name: "Wait for bed", minutes: 240 },
    { id: "sign", kind: "task", role: "Physicians", name: "Sign the form", minutes: 5 },
    { id: "told", kind: "task", role: "Families", name: "Hear of the move by phone", minutes: 10 },
    { id: "prepare", kind: "task", role: "Nurses", name: "Prepare the patient", minutes: 60 },
    { id: "explain", kind: "task", role: "Nurses", name: "Explain the move", minutes: 20 },
    { id: "porter", kind: "wait", role: "Nurses", name: "Wait for a porter", minutes: 45 },
    { id: "hand-over", kind: "task", role: "Nurses", name: "Hand over to the ward", minutes: 30 },
    { id: "moved", kind: "end", role: "Nurses", name: "On the ward" },
  ],
  flows: [
    { from: "stable", to: "breathing", perWeek: 24, criticality: 3 },
    { from: "breathing", to: "rounds", perWeek: 24, criticality: 3 },
    { from: "rounds", to: "after-rounds", perWeek: 21 },
    { from: "after-rounds", to: "orders", perWeek: 21 },
    { from: "orders", to: "prepare", perWeek: 21, criticality: 3, minutes: 45 },
    { from: "orders", to: "medicines", perWeek: 21, criticality: 2, minutes: 30 },
    { from: "orders", to: "find-bed", perWeek: 21, criticality: 3, minutes: 90 },
    { from: "medicines", to: "prepare", perWeek: 21, criticality: 2 },
    { from: "find-bed", to: "told", perWeek: 18, criticality: 3, minutes: 30 },
    { from: "told", to: "explain", perWeek: 18 },
    { from: "find-bed", to: "bed", perWeek: 33 },
    { from: "bed", to: "ask", name: "no", perWeek: 12, criticality: 2 },
    { from: "ask", to: "no-bed" },
    { from: "no-bed", to: "find-bed", perWeek: 12 },
    { from: "bed", to: "form", name: "yes", perWeek: 21 },
    { from: "form", to: "sign", perWeek: 21, criticality: 2, minutes: 60 },
    { from: "sign", to: "porter", perWeek: 21, criticality: 2, minutes: 20 },
    { from: "prepare", to: "explain", perWeek: 21 },
    { from: "explain", to: "porter", perWeek: 21 },
    { from: "porter", to: "hand-over", perWeek: 21 },
    { from: "hand-over", to: "moved", perWeek: 21 },
  ],
};
