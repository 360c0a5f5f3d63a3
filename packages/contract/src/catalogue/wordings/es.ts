import type { ItemWordings } from "./item-wordings.ts";

const howOften = ["Nunca", "Rara vez", "A veces", "A menudo", "Siempre"];
const howMuch = ["Nada", "Un poco", "En parte", "Mucho", "Por completo"];

/** Spanish, addressing the reader as “usted”. “They” is “este grupo”, which says nothing about women or men. */
export const SPANISH: ItemWordings = {
  title: "Preguntas RC de Interrelate",
  notice: "No es la RC Survey; no se ha comprobado que ambas midan lo mismo.",
  items: {
    frequent: {
      question: "¿Con qué frecuencia se pone este grupo en contacto con usted por «{process}»?",
      answers: [
        "Mucho menos de lo necesario",
        "Menos de lo necesario",
        "Lo justo",
        "Más de lo necesario",
        "Mucho más de lo necesario",
      ],
    },
    timely: {
      question: "¿Le dice este grupo lo que usted necesita para «{process}» con tiempo suficiente para actuar?",
      answers: howOften,
    },
    accurate: {
      question: "¿Es correcto lo que este grupo le dice sobre «{process}»?",
      answers: howOften,
    },
    problemSolving: {
      question: "Cuando algo sale mal en «{process}», ¿este grupo culpa a los demás o ayuda a resolverlo?",
      answers: [
        "Siempre culpa a los demás",
        "Por lo general culpa a los demás",
        "Ni lo uno ni lo otro",
        "Por lo general ayuda a resolverlo",
        "Siempre ayuda a resolverlo",
      ],
    },
    sharedGoals: {
      question: "¿Hasta qué punto comparte este grupo los objetivos que usted tiene en «{process}»?",
      answers: howMuch,
    },
    sharedKnowledge: {
      question: "¿Cuánto sabe este grupo del trabajo que usted hace en «{process}»?",
      answers: ["Nada", "Un poco", "Bastante", "Mucho", "Todo"],
    },
    mutualRespect: {
      question: "¿Hasta qué punto respeta este grupo el trabajo que usted hace en «{process}»?",
      answers: howMuch,
    },
  },
};
