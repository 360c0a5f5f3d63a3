/** What the keys of the drawing do, as the editor shows it. */
export const keyTexts = {
  title: "Keys of the drawing",
  words: "They work while a step or a flow of the drawing has the focus; Tab leads into it and out of it.",
  keys: [
    [["→", "←"], "To the next step along a flow, and back"],
    [["↑", "↓"], "To the nearest step above or below"],
    [["Home", "End"], "To the first step, to the last"],
    [["F"], "To the flows of a step, one after the other"],
    [["Enter"], "Edit the step or flow; Enter or Escape in its name leads back"],
    [["N"], "Add the next step, connected"],
    [["C"], "Connect to a step chosen from a list"],
    [["Delete"], "Remove"],
    [["Alt + ↑", "Alt + ↓"], "Into the lane above, below"],
    [["Alt + ←", "Alt + →"], "Move along"],
    [["Alt + Shift + ↑", "↓"], "Move within the lane"],
    [["Space"], "Select one more, or one less"],
    [["Ctrl + A"], "Select all steps"],
    [["Ctrl + Z"], "Undo"],
    [["Ctrl + Shift + Z"], "Redo"],
    [["+", "−", "0"], "Larger, smaller, show all"],
    [["?"], "These keys"],
  ] satisfies [string[], string][],
};
