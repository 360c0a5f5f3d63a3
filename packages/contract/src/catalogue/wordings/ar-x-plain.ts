import type { ItemWordings } from "./item-wordings.ts";

const howOften = ["أبدًا", "نادرًا", "أحيانًا", "غالبًا", "دائمًا"];
const howMuch = ["لا، أبدًا", "قليلًا", "إلى حد ما", "كثيرًا", "نعم، تمامًا"];

/** Plain Arabic. */
export const PLAIN_ARABIC: ItemWordings = {
  title: "أسئلة Interrelate RC بلغة مبسطة",
  notice: "هذه ليست RC Survey. ولم يختبر أحد هل تقيسان الشيء نفسه.",
  items: {
    frequent: {
      question: "السؤال عن «{process}». كم تتحدث هذه المجموعة معكم؟",
      answers: ["أقل بكثير مما أحتاج", "أقل مما أحتاج", "بالقدر المناسب", "أكثر مما أحتاج", "أكثر بكثير مما أحتاج"],
    },
    timely: {
      question: "السؤال عن «{process}». هل تخبركم هذه المجموعة في الوقت المناسب بما تحتاجون إليه؟",
      answers: howOften,
    },
    accurate: {
      question: "السؤال عن «{process}». هل ما تقوله لكم هذه المجموعة صحيح؟",
      answers: howOften,
    },
    problemSolving: {
      question: "حدث خطأ في «{process}». هل تلوم هذه المجموعة غيرها أم تساعد؟",
      answers: ["تلوم غيرها دائمًا", "تلوم غيرها في الغالب", "لا هذا ولا ذاك", "تساعد في الغالب", "تساعد دائمًا"],
    },
    sharedGoals: {
      question: "أنتم تريدون شيئًا من «{process}». هل تريد هذه المجموعة الشيء نفسه؟",
      answers: howMuch,
    },
    sharedKnowledge: {
      question: "لكم دور في «{process}». كم تعرف هذه المجموعة عنه؟",
      answers: ["لا شيء", "القليل", "بعض الشيء", "الكثير", "كل شيء"],
    },
    mutualRespect: {
      question: "لكم دور في «{process}». هل تحترم هذه المجموعة هذا الدور؟",
      answers: howMuch,
    },
  },
};
