/** A line drawn on a page, from `from` to `to` along it, at `at` across it; in points, from the lower left corner. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly across: readonly Ruling[];
  readonly down: readonly Ruling[];
}

/** What the library calls the instructions that are looked at, by their numbers. */
export interface Operations {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly fillStroke: number;
  readonly eoFillStroke: number;
  readonly closeFillStroke: number;
  readonly closeEOFillStroke: number;
  readonly fill: number;
  readonly eoFill: number;
}

/** What is done with a path: its outline is drawn, or its area, or it only bounds what follows. */
type Painting = 'outline' | 'area' | 'none';

type Matrix = readonly [number, number, number, number, number, number];

/** Lines thicker than this are areas. */
const THICKEST = 3;
const SHORTEST = 4;
/** Pages with more lines are drawings. */
const MOST = 4000;
/** How the library writes paths: a sign for the step, then its coordinates. */
const STEPS = [2, 2, 6, 4, 0] as const;
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

/** The straight lines across and down that a page draws: borders of its tables. Thin filled boxes are lines too. */
export function rulingsOf(
  { fnArray, argsArray }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  operations: Operations,
): Rulings {
  const found = { across: [] as Ruling[], down: [] as Ruling[] };
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((operation, i) => {
    const args = argsArray[i];
    if (operation === operations.save || operation === operations.paintFormXObjectBegin) {
      stack.push(matrix);
      const inner = operation === operations.save ? undefined : matrixOf(Array.isArray(args) ? args[0] : undefined);
      if (inner !== undefined) matrix = times(matrix, inner);
    } else if (operation === operations.restore || operation === operations.paintFormXObjectEnd)
      matrix = stack.pop() ?? matrix;
    else if (operation === operations.transform) matrix = times(matrix, matrixOf(args) ?? [1, 0, 0, 1, 0, 0]);
    else if (operation === operations.constructPath) {
      const path = pathOf(args);
      const painting = paintingOf(args, operations);
      if (path !== undefined && painting !== 'none') addPath(path, matrix, painting === 'outline', found);
    }
  });
  return found;
}

function paintingOf(args: unknown, operations: Operations): Painting {
  const { stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke, fill, eoFill } =
    operations;
  const painted: unknown = Array.isArray(args) ? args[0] : undefined;
  if ([fill, eoFill].some((one) => one === painted)) return 'area';
  const outlines = [stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke];
  return outlines.some((one) => one === painted) ? 'outline' : 'none';
}

function pathOf(args: unknown): ArrayLike<number> | undefined {
  const data: unknown = Array.isArray(args) && Array.isArray(args[1]) ? args[1][0] : undefined;
  return isNumbers(data) ? data : undefined;
}

/** A list of numbers of any kind; the library's arrays may be another realm's. */
function isNumbers(value: unknown): value is ArrayLike<number> {
  return typeof value === 'object' && value !== null && 'length' in value && typeof value.length === 'number';
}

function matrixOf(value: unknown): Matrix | undefined {
  if (!isNumbers(value)) return undefined;
  const [a, b, c, d, e, f] = Array.from(value);
  return f === undefined ? undefined : [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}

function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function addPath(
  path: ArrayLike<number>,
  matrix: Matrix,
  isOutline: boolean,
  found: { across: Ruling[]; down: Ruling[] },
): void {
  const at = (i: number): readonly [number, number] => {
    const [x, y] = [path[i] ?? 0, path[i + 1] ?? 0];
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  };
  let points: (readonly [number, number])[] = [];
  const end = (isClosed: boolean): void => {
    const [first] = points;
    addOutline(isClosed && first !== undefined ? [...points, first] : points, isOutline, found);
    points = [];
  };
  for (let i = 0; i < path.length;) {
    const step = path[i] ?? CLOSE;
    if (step === MOVE) {
      end(false);
      points.push(at(i + 1));
    } else if (step === LINE) points.push(at(i + 1));
    else if (step === CLOSE) end(true);
    else points = [];
    i += 1 + (STEPS[step] ?? 0);
  }
  end(false);
}

/** A thin box is one line; of other outlines each straight side is; an area that is filled is a background. */
function addOutline(
  points: readonly (readonly [number, number])[],
  isOutline: boolean,
  found: { across: Ruling[]; down: Ruling[] },
): void {
  if (points.length < 2) return;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (points.length > 2 && (right - left <= THICKEST || high - low <= THICKEST)) {
    add([left, (low + high) / 2], [right, (low + high) / 2], found);
    add([(left + right) / 2, low], [(left + right) / 2, high], found);
    return;
  }
  if (isOutline) points.slice(1).forEach((point, i) => add(points[i] ?? point, point, found));
}

function add(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { across, down }: { across: Ruling[]; down: Ruling[] },
): void {
  if (across.length + down.length > MOST) return;
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (height < 1 && width >= SHORTEST) across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  else if (width < 1 && height >= SHORTEST)
    down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
}
