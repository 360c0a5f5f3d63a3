import methods, { type MethodEntry } from "virtual:methods";
import { methodsTexts } from "./texts.ts";

/** Pages that belong together. */
export interface MethodTopic {
  title: string;
  methods: MethodEntry[];
}

/** Pages by what they are about, in the order of the topics; the last one takes what belongs to none. */
export function methodTopics(shown: readonly MethodEntry[] = methods): MethodTopic[] {
  const topics = Object.entries(methodsTexts.topics);
  const known = new Set(topics.map(([topic]) => topic));
  return topics
    .map(([topic, title]) => ({
      title,
      methods: shown.filter((each) => each.topic === topic || (topic === "app" && !known.has(each.topic))),
    }))
    .filter((topic) => topic.methods.length > 0);
}
