import type { StructureKind } from "../structures.ts";

/** The twelve kinds of structures that can carry, or hinder, coordination; the texts are our own. */
export const STRUCTURE_KINDS: readonly StructureKind[] = [
  {
    id: "selection",
    name: "Selection for teamwork",
    definition: "People are hired and placed for how they work with others as well as for their trade.",
    full: "For every post in the group, somebody outside it helps to choose, and working across roles is asked about and counts.",
    partial: "Working with others is mentioned in the posting, or is looked at for some posts only.",
    questions: [
      "Who sits at the table when you choose a new colleague, and from which other groups?",
      "When did how somebody works with other roles last decide whom you took?",
    ],
    mayUndermine:
      "Where one group is chosen for its trade alone, its brightest newcomers may learn that the others do not matter.",
  },
  {
    id: "training",
    name: "Training for teamwork",
    definition:
      "People learn together with those they depend on how the whole work runs and how to do their part of it.",
    full: "Everybody in the group trains with the other roles, newcomers in their first months and all again later.",
    partial: "Some people take part, or the group learns about the others without them in the room.",
    questions: [
      "With whom did you last train, and who was missing?",
      "What do newcomers learn about the work before and after theirs, and from whom?",
    ],
    mayUndermine: "Training for one trade at a time can teach each group its own account of why things go wrong.",
  },
  {
    id: "sharedAccountability",
    name: "Shared accountability",
    definition: "Groups answer together for how the whole turns out, instead of each for its own figure.",
    full: "The group's targets are the same ones the others have, and misses are looked into together.",
    partial: "There is a common figure, but the group is still held to account by one of its own.",
    questions: [
      "When something goes wrong between two groups, whose figure does it count against?",
      "Which of your targets can you reach only if another group reaches it too?",
    ],
    mayUndermine: "Figures for one group invite it to pass delays and blame on to the next.",
  },
  {
    id: "sharedRewards",
    name: "Shared rewards",
    definition: "Recognition, money or time come to all who made a result possible together.",
    full: "What the group is thanked or paid for is a result of the whole work, on the same terms as for the others.",
    partial: "The group shares in some of it, such as the praise but not the bonus.",
    questions: [
      "What was the last success you were thanked for together, and who was not thanked?",
      "What would it cost your group to help another one at the end of a quarter?",
    ],
    mayUndermine: "A reward for one group's figure can make helping another one a loss.",
  },
  {
    id: "conflictResolution",
    name: "Conflict resolution across roles",
    definition: "There is a known and early way to take up differences between groups and settle them face to face.",
    full: "Anybody in the group can call on it, knows how, and has seen it used with the other roles.",
    partial: "It exists, but goes through superiors, starts late, or is used by some only.",
    questions: [
      "What do you do when another group lets you down for the second time?",
      "When did a difference between groups last end with both understanding each other better?",
    ],
    mayUndermine: "Where differences go up one's own line only, each side collects its own evidence.",
  },
  {
    id: "jobDesign",
    name: "Relational job design",
    definition: "Jobs have edges that give way: people know the work beside theirs and may help out with it.",
    full: "Everybody in the group may, and now and then does, take on tasks at the edge of the other roles.",
    partial: "It happens among friends or in emergencies, without being part of the job.",
    questions: [
      "Which task of another group could you do today, and would you be allowed to?",
      "What waits most often because it is nobody's job?",
    ],
    mayUndermine: "Narrow job descriptions for one group turn every exception into a quarrel about whose it is.",
  },
  {
    id: "boundarySpanner",
    name: "Boundary spanner",
    definition: "Somebody's work is to keep the groups around one case or flow in touch with each other.",
    full: "The group knows who it is, hears from them without asking, and is heard by them.",
    partial: "They serve the group on some days, for some cases, or when it goes and asks.",
    questions: [
      "Who tells you what the others know about this case?",
      "How many cases do they look after at once, and what do they let go of when it is too many?",
    ],
    mayUndermine:
      "A spanner who belongs to one group can become its errand runner, and an excuse for the others not to talk.",
  },
  {
    id: "meetings",
    name: "Meetings and huddles",
    definition: "The groups meet about the common work at set times, long enough to plan and short enough to last.",
    full: "Somebody from the group is always there, speaks early, and what is agreed reaches the whole group.",
    partial: "The group comes when it can, for a part of it, or listens without a say.",
    questions: [
      "Whose voice is heard last, and who is talked about without being there?",
      "What was decided last week that those who were missing still do not know?",
    ],
    mayUndermine: "A meeting of some groups about the work of all makes insiders and outsiders.",
  },
  {
    id: "protocols",
    name: "Shared protocols and routines",
    definition: "The steps of the common work and who needs what from whom are written down by those who do them.",
    full: "The group helped to write it, finds its own steps and the neighbouring ones in it, and may change it.",
    partial: "Some of its steps are in it, or it was sent to the group when it was finished.",
    questions: [
      "Where does the protocol say what the next group needs from you?",
      "Which step does everybody do differently, and why?",
    ],
    mayUndermine: "One group's protocol can bind the others to steps nobody asked them about.",
  },
  {
    id: "informationSystems",
    name: "Shared information systems",
    definition: "The groups see the same information about a case in one place at the time they need it.",
    full: "The group reads and writes there in the course of its work, and sees what the others wrote.",
    partial: "It can look but not write, sees a part, or has to ask somebody with access.",
    questions: [
      "What do you keep in a notebook because the system will not hold it?",
      "What have you written down that another group should have seen and did not?",
    ],
    mayUndermine:
      "A system that one group writes and another cannot read turns knowledge into a secret without anybody meaning it.",
  },
  {
    id: "leadershipRoles",
    name: "Leaders with small spans",
    definition: "Leaders have few enough people to know their work, and use the time to coach across roles.",
    full: "The group's leader is present in the work, coaches, and settles things with the leaders of the other groups.",
    partial: "The leader is near for some of the group, or meets the other leaders only when something is wrong.",
    questions: [
      "When did your leader last see you work with another group?",
      "How many people does one leader look after, and what is left undone?",
    ],
    mayUndermine: "Leaders who stand up for their own group first teach it to do the same.",
  },
  {
    id: "sharedSpace",
    name: "Shared space",
    definition: "People of the groups work where they see and meet each other without arranging it.",
    full: "Most of the group's work is done in sight of the others, or they pass each other all day.",
    partial: "The group is there at certain hours, or a part of it is.",
    questions: [
      "Whom do you meet without wanting to, and whom never?",
      "What would you have asked last week if they had sat across the room?",
    ],
    mayUndermine: "A space that one group owns can leave the others standing at its door.",
  },
];
