import { ApiObject, type Machine } from '../apiObject';
import { MAX_COLUMNS, MAX_ROWS } from '../address';
import { invalidArgument } from '../errors';
import type { PageLayout, Sheet } from '../model';
import type { Json } from '../protocol';
import { areaOf, rangeObject } from './range';

const POINTS: Readonly<Record<string, number>> = { Points: 72, Inches: 1, Centimeters: 2.54 };
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
const HEADERS = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const;

export function pageLayoutObject(machine: Machine, sheet: Sheet): ApiObject {
  const { page } = sheet;
  return new ApiObject('PageLayout', {
    props: {
      Orientation: () => page.orientation,
      PaperSize: () => page.paperSize,
      PrintOrder: () => page.printOrder,
      Zoom: () => ({ ...page.zoom }),
    },
    setters: {
      Orientation: (value) => {
        if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument('PageLayout.orientation');
        page.orientation = value;
      },
      PaperSize: (value) => {
        // A3 and A4 are the ones that are used here.
        if (value !== 'A4' && value !== 'A3') throw invalidArgument('PageLayout.paperSize');
        page.paperSize = value;
      },
      PrintOrder: (value) => {
        if (value !== 'DownThenOver' && value !== 'OverThenDown') throw invalidArgument('PageLayout.printOrder');
        page.printOrder = value;
      },
      Zoom: (value) => {
        const zoom = zoomOf(value);
        if (zoom.scale !== undefined || !ignoresFit(machine, sheet)) page.zoom = zoom;
      },
    },
    nav: {
      HeadersFooters: () =>
        new ApiObject('HeaderFooterGroup', { nav: { DefaultForAllPages: () => headerFooter(page) } }),
    },
    methods: {
      SetPrintTitleRows: (range) => {
        const area = areaOf(range, 'PageLayout.setPrintTitleRows');
        if (area.columns !== MAX_COLUMNS) throw invalidArgument('PageLayout.setPrintTitleRows');
        page.titleRows = area;
      },
      SetPrintTitleColumns: (range) => {
        const area = areaOf(range, 'PageLayout.setPrintTitleColumns');
        if (area.rows !== MAX_ROWS) throw invalidArgument('PageLayout.setPrintTitleColumns');
        page.titleColumns = area;
      },
      SetPrintArea: (range) => {
        page.area = areaOf(range, 'PageLayout.setPrintArea');
      },
      SetPrintMargins: (unit, options) => {
        const factor = POINTS[String(unit)];
        if (factor === undefined || typeof options !== 'object' || options === null || options instanceof ApiObject)
          throw invalidArgument('PageLayout.setPrintMargins');
        const given = options as Readonly<Record<string, Json>>;
        for (const key of Object.keys(given))
          if (!MARGINS.some((margin) => margin === key)) throw invalidArgument('PageLayout.setPrintMargins');
        for (const margin of MARGINS)
          if (typeof given[margin] === 'number') page.margins[margin] = given[margin] / factor;
      },
      GetPrintTitleRowsOrNullObject: () =>
        page.titleRows === undefined ? null : rangeObject(machine, sheet, page.titleRows),
    },
  });
}

function ignoresFit({ ignoresFit: when }: Machine, { visibility }: Sheet): boolean {
  return when === 'always' || (when === 'on-hidden-sheets' && visibility !== 'Visible');
}

function zoomOf(value: Json): PageLayout['zoom'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument('PageLayout.zoom');
  const { horizontalFitToPages: across, verticalFitToPages: down, scale } = value as Readonly<Record<string, Json>>;
  const zoom: PageLayout['zoom'] = {};
  if (typeof across === 'number') zoom.horizontalFitToPages = across;
  if (typeof down === 'number') zoom.verticalFitToPages = down;
  if (typeof scale === 'number') zoom.scale = scale;
  // Excel refuses a scale together with a number of pages.
  if (zoom.scale !== undefined && (zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined))
    throw invalidArgument('PageLayout.zoom');
  return zoom;
}

function headerFooter(page: PageLayout): ApiObject {
  const pascal = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);
  return new ApiObject('HeaderFooter', {
    props: Object.fromEntries(HEADERS.map((key) => [pascal(key), () => page.headers[key]])),
    setters: Object.fromEntries(
      HEADERS.map((key) => [
        pascal(key),
        (value: Json) => {
          if (typeof value !== 'string' || value.length > 255) throw invalidArgument(`HeaderFooter.${key}`);
          page.headers[key] = value;
        },
      ]),
    ),
  });
}
