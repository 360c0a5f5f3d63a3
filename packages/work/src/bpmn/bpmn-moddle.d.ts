/** The part of bpmn-moddle that is used here; the package types its model, but not its door. */
declare module "bpmn-moddle" {
  export interface ModdleElement {
    readonly $type: string;
    $parent?: ModdleElement;
    $instanceOf(type: string): boolean;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, object>>);
    create(type: string, properties?: object): ModdleElement;
    fromXML(
      xml: string,
    ): Promise<{ rootElement: ModdleElement; warnings: { message: string; error?: Error; property?: string }[] }>;
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
