import type { ItemWordings } from "./item-wordings.ts";

const howOften = ["أبدًا", "نادرًا", "أحيانًا", "غالبًا", "دائمًا"];
const howMuch = ["لا على الإطلاق", "إلى حد قليل", "إلى حد ما", "إلى حد كبير", "بشكل كامل"];

/** Modern Standard Arabic, addressing the reader in the respectful plural. */
export const ARABIC: ItemWordings = {
  title: "أسئلة Interrelate RC",
  notice: "ليست هذه RC Survey، ولم يُختبر ما إذا كانتا تقيسان الشيء نفسه.",
  items: {
    frequent: {
      question: "كيف ترون عدد مرات تواصل هذه المجموعة معكم بشأن «{process}»؟",
      answers: ["أقل بكثير مما يلزم", "أقل مما يلزم", "بالقدر المناسب", "أكثر مما يلزم", "أكثر بكثير مما يلزم"],
    },
    timely: {
      question: "هل تخبركم هذه المجموعة بما تحتاجون إليه من أجل «{process}» في وقت يكفي للتصرف؟",
      answers: howOften,
    },
    accurate: {
      question: "هل ما تخبركم به هذه المجموعة عن «{process}» صحيح؟",
      answers: howOften,
    },
    problemSolving: {
      question: "عندما يحدث خطأ في «{process}»، هل تلوم هذه المجموعة الآخرين أم تساعد على الحل؟",
      answers: [
        "تلوم الآخرين دائمًا",
        "تلوم الآخرين في الغالب",
        "لا هذا ولا ذاك",
        "تساعد على الحل في الغالب",
        "تساعد على الحل دائمًا",
      ],
    },
    sharedGoals: {
      question: "إلى أي مدى تشارككم هذه المجموعة أهدافكم في «{process}»؟",
      answers: howMuch,
    },
    sharedKnowledge: {
      question: "كم تعرف هذه المجموعة عن عملكم في «{process}»؟",
      answers: ["لا شيء", "القليل", "بعض الشيء", "الكثير", "كل شيء"],
    },
    mutualRespect: {
      question: "إلى أي مدى تحترم هذه المجموعة عملكم في «{process}»؟",
      answers: howMuch,
    },
  },
};
