/** The text of a BPMN 2.0 file with these elements in its definitions, for tests. */
export function bpmnFile(...elements: string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
    ' xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
    ' targetNamespace="https://example.org/">',
    ...elements,
    "</definitions>",
  ].join("\n");
}

/** A diagram that draws elements in boxes, given as `id: [x, y, width, height]`. */
export function bpmnDiagram(boxes: Record<string, readonly [number, number, number, number]>, how = ""): string {
  const shapes = Object.entries(boxes).map(
    ([id, [x, y, width, height]]) =>
      `<bpmndi:BPMNShape bpmnElement="${id}" ${how}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`,
  );
  return `<bpmndi:BPMNDiagram><bpmndi:BPMNPlane>${shapes.join("\n")}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
}
