import type { CellSpec, RowSpec } from '../../workbook/spec';
import type { Texts } from '../../texts';
import type { TemplateContext } from '../context';
import type { EarlierAnswers } from '../prefill';
import { cell, formula } from './cells';
import { contactCell } from './contactsSheet';
import { dateFormula } from './printText';
import { dayText } from './printValue';

const LINE = '____________________';

/** Who signs and who answers questions, below the table of «Друк». */
export function signatureRows({ texts, earlier }: TemplateContext, from: number): readonly RowSpec[] {
  const below = (key: 'post' | 'signature' | 'name' | 'date'): CellSpec =>
    cell(texts.t(`template.print.${key}`), 'stamp');
  return [
    {
      row: from,
      height: 30,
      cells: [
        undefined,
        lineOr('signedPost', earlier),
        cell('_______________', 'printLeft'),
        lineOr('signedBy', earlier),
      ],
    },
    { row: from + 1, height: 14, cells: [undefined, below('post'), below('signature'), below('name')] },
    { row: from + 2, height: 22, cells: [undefined, lineOr('signedOn', earlier)] },
    { row: from + 3, height: 14, cells: [undefined, below('date')] },
    { row: from + 4, height: 22, cells: [undefined, executorCell(texts, earlier)] },
  ];
}

/** What stands in a field of «Реквізити», or a line to write on. */
function lineOr(field: 'signedPost' | 'signedBy' | 'signedOn', { contacts }: EarlierAnswers): CellSpec {
  const at = contactCell(field);
  const isDay = field === 'signedOn';
  const said = contacts[field] ?? '';
  const written = isDay ? dayText(said) : said;
  return formula(
    `IF(LEN(TRIM(${at}))=0,"${LINE}",${isDay ? dateFormula(at) : at})`,
    written === '' ? LINE : written,
    'printLeft',
  );
}

/** «Виконавець: Леся Українка, тел. 044 …»: a comma only between two of them. */
function executorCell(texts: Texts, { contacts }: EarlierAnswers): CellSpec {
  const [person, phone] = [contactCell('person'), contactCell('phone')];
  const [word, phoneWord] = [texts.t('template.print.executor'), texts.t('template.print.phone')];
  const both = [contacts.person ?? '', (contacts.phone ?? '') === '' ? '' : `${phoneWord} ${contacts.phone ?? ''}`];
  return formula(
    `"${word} "&IF(LEN(TRIM(${person}))=0,"",${person})&IF(OR(LEN(TRIM(${person}))=0,LEN(TRIM(${phone}))=0),"",", ")&` +
      `IF(LEN(TRIM(${phone}))=0,"","${phoneWord} "&${phone})`,
    `${word} ${both.filter((part) => part !== '').join(', ')}`,
    'printLeft',
  );
}
