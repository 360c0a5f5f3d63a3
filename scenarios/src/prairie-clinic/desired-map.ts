import type { MapPlan } from "../work-story.ts";

/**
 * How patients should leave intensive care: one huddle at the bedside, the family in it, begins everything at once, so
 * that nobody waits for somebody else to be told.
 */
export const DESIRED_MAP: MapPlan = {
  kind: "desired",
  name: "Discharge to the ward, as it should be",
  lanes: ["Respiratory therapy", "Pharmacy", "Physicians", "Nurses", "Families", "Case management", "Unit leaders"],
  steps: [
    { id: "stable", kind: "start", role: "Nurses", name: "Patient is stable" },
    { id: "matters", kind: "task", role: "Families", name: "Say what matters", minutes: 15 },
    { id: "breathing", kind: "task", role: "Respiratory therapy", name: "Test breathing unaided", minutes: 30 },
    { id: "huddle", kind: "task", role: "Nurses", name: "Shared huddle at the bedside", minutes: 15 },
    { id: "orders", kind: "task", role: "Physicians", name: "Write the orders in the huddle", minutes: 10 },
    { id: "medicines", kind: "task", role: "Pharmacy", name: "Check the medicines", minutes: 30 },
    { id: "book-bed", kind: "task", role: "Case management", name: "Book the ward bed", minutes: 20 },
    { id: "bed", kind: "decision", role: "Case management", name: "Free today?" },
    { id: "open-bed", kind: "task", role: "Unit leaders", name: "Free a bed together", minutes: 40 },
    { id: "confirm", kind: "task", role: "Case management", name: "Confirm the bed", minutes: 5 },
    { id: "time", kind: "task", role: "Families", name: "Agree on the hour", minutes: 10 },
    { id: "prepare", kind: "task", role: "Nurses", name: "Prepare the patient", minutes: 45 },
    { id: "porter", kind: "wait", role: "Nurses", name: "Wait for a porter", minutes: 20 },
    { id: "hand-over", kind: "task", role: "Nurses", name: "Hand over, family there", minutes: 30 },
    { id: "moved", kind: "end", role: "Nurses", name: "On the ward" },
  ],
  flows: [
    { from: "stable", to: "breathing", perWeek: 24, criticality: 3 },
    { from: "stable", to: "matters", perWeek: 20, criticality: 2 },
    { from: "matters", to: "huddle", perWeek: 20, criticality: 2 },
    { from: "breathing", to: "huddle", perWeek: 24, criticality: 3 },
    { from: "huddle", to: "orders", perWeek: 22, criticality: 3 },
    { from: "huddle", to: "book-bed", perWeek: 22, criticality: 3 },
    { from: "orders", to: "medicines", perWeek: 22, criticality: 2 },
    { from: "orders", to: "prepare", perWeek: 22, criticality: 3 },
    { from: "medicines", to: "prepare", perWeek: 22, criticality: 2 },
    { from: "book-bed", to: "bed", perWeek: 22 },
    { from: "bed", to: "open-bed", name: "no", perWeek: 6, criticality: 2 },
    { from: "bed", to: "confirm", name: "yes", perWeek: 16 },
    { from: "open-bed", to: "confirm", perWeek: 6 },
    { from: "confirm", to: "time", perWeek: 22, criticality: 3 },
    { from: "time", to: "porter", perWeek: 22 },
    { from: "prepare", to: "porter", perWeek: 22 },
    { from: "porter", to: "hand-over", perWeek: 22 },
    { from: "hand-over", to: "moved", perWeek: 22 },
  ],
};
