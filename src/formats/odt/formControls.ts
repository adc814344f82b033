type Attributes = ReadonlyMap<string, string>;

/** The controls of the forms of an OpenDocument file (ODF 1.3 part 3, 13.5), by the ids by which drawings show them. */
export interface FormControls {
  /** An element of the `form:` namespace opens. */
  open(name: string, attributes: Attributes): void;
  /** What the control says that is drawn here; undefined for one that says nothing. */
  drawn(attributes: Attributes): string | undefined;
}

export function formControls(): FormControls {
  const words = new Map<string, string>();
  let list = '';
  return {
    open(name, attributes) {
      const id = attributes.get('xml:id') ?? attributes.get('form:id') ?? '';
      if (name === 'option') {
        if (isOn(attributes, 'form:current-selected', 'form:selected'))
          words.set(list, [words.get(list) ?? '', labelOf(attributes)].filter((word) => word !== '').join('; '));
        return;
      }
      if (name === 'listbox') list = id;
      const said = wordsOf(name, attributes);
      if (said !== '') words.set(id, said);
    },
    drawn: (attributes) => words.get(attributes.get('draw:control') ?? ''),
  };
}

function wordsOf(name: string, attributes: Attributes): string {
  switch (name) {
    case 'checkbox':
      return boxed(attributes, (attributes.get('form:current-state') ?? attributes.get('form:state')) === 'checked');
    case 'radio':
      return boxed(attributes, isOn(attributes, 'form:current-selected', 'form:selected'));
    case 'fixed-text':
    case 'frame':
      return labelOf(attributes);
    case 'button':
    case 'hidden':
    case 'listbox':
    case 'image':
      return '';
    default:
      return (attributes.get('form:current-value') ?? attributes.get('form:value') ?? '').trim();
  }
}

function boxed(attributes: Attributes, isTicked: boolean): string {
  return `${isTicked ? '☒' : '☐'} ${labelOf(attributes)}`.trim();
}

function labelOf(attributes: Attributes): string {
  return (attributes.get('form:label') ?? '').trim();
}

function isOn(attributes: Attributes, current: string, initial: string): boolean {
  return (attributes.get(current) ?? attributes.get(initial)) === 'true';
}
