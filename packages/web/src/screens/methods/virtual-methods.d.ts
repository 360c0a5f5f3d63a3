/** One page of `docs/methods`, as the build puts it into the app. */
declare module "virtual:methods" {
  export interface MethodText {
    html: string;
    /** Headings of the page, with the ids they have in it. */
    headings: { id: string; text: string }[];
  }
  export interface MethodEntry {
    name: string;
    title: string;
    summary: string;
    topic: string;
    load: () => Promise<{ default: MethodText }>;
  }
  const methods: MethodEntry[];
  export default methods;
}

/** All words of every page in lower case, by its name. */
declare module "virtual:method-words" {
  const words: Record<string, string>;
  export default words;
}
