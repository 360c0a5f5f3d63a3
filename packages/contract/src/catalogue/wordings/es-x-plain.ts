import type { ItemWordings } from "./item-wordings.ts";

const howOften = ["Nunca", "Pocas veces", "A veces", "Muchas veces", "Siempre"];
const howMuch = ["No, nada", "Un poco", "En parte", "En gran parte", "Sí, del todo"];

/** Plain Spanish (lenguaje claro). */
export const PLAIN_SPANISH: ItemWordings = {
  title: "Preguntas RC de Interrelate en lenguaje claro",
  notice: "Esta no es la RC Survey. Nadie ha comprobado si las dos miden lo mismo.",
  items: {
    frequent: {
      question: "Hablamos de «{process}». ¿Cuánto habla este grupo con usted?",
      answers: [
        "Mucho menos de lo que necesito",
        "Menos de lo que necesito",
        "Lo justo",
        "Más de lo que necesito",
        "Mucho más de lo que necesito",
      ],
    },
    timely: {
      question: "Hablamos de «{process}». ¿Este grupo le dice a tiempo lo que usted necesita saber?",
      answers: howOften,
    },
    accurate: {
      question: "Hablamos de «{process}». ¿Es correcto lo que este grupo le dice?",
      answers: howOften,
    },
    problemSolving: {
      question: "Algo sale mal en «{process}». ¿Este grupo culpa a otras personas o ayuda?",
      answers: [
        "Siempre culpa a otras personas",
        "Casi siempre culpa a otras personas",
        "Ni una cosa ni la otra",
        "Casi siempre ayuda",
        "Siempre ayuda",
      ],
    },
    sharedGoals: {
      question: "Usted quiere lograr algo en «{process}». ¿Este grupo quiere lo mismo?",
      answers: howMuch,
    },
    sharedKnowledge: {
      question: "Usted también hace algo en «{process}». ¿Cuánto sabe este grupo de eso?",
      answers: ["Nada", "Un poco", "Bastante", "Mucho", "Todo"],
    },
    mutualRespect: {
      question: "Usted también hace algo en «{process}». ¿Este grupo lo respeta?",
      answers: howMuch,
    },
  },
};
