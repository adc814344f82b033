"""Only reads the three sheets of every workbook in a folder, values alone; prints the cells and the processor time."""
import glob
import resource
import sys

import openpyxl

cells = 0
for path in sorted(glob.glob(sys.argv[1] + '/*.xlsx')):
    try:
        book = openpyxl.load_workbook(path, read_only=True)
    except Exception:  # one of the made-up returns is damaged
        continue
    for name in ('Звіт', 'Показники', 'Реквізити'):
        if name in book.sheetnames:
            for row in book[name].iter_rows(values_only=True):
                cells += sum(value is not None for value in row)
    book.close()
used = resource.getrusage(resource.RUSAGE_SELF)
sys.stderr.write('cells %d\ncpu %d\n' % (cells, (used.ru_utime + used.ru_stime) * 1000))
