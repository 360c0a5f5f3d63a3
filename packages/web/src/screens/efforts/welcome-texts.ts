export const texts = {
  title: "How well do the roles in your work coordinate?",
  lead: "Interrelate measures the ties between roles as each experiences the others, shows them on one map, and helps you talk about what to try.",
  caption: "Every pair is drawn twice: how one role experiences the other is not how the other experiences it.",
  explore: {
    name: "Explore a scenario",
    words: "A clinic or a municipality, both fictional and complete: two waves, strong ties and strained ones.",
  },
  start: {
    name: "Start your own",
    words: "Name the work and its roles on one page, share a link, and see the map when people have answered.",
  },
  goOn: "Go on with",
};
