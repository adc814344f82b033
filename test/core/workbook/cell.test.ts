import { dateCell, dateOfNumber, numberCell, numberIn, plainValue, valueText } from '../../../src/core/workbook/cell';

describe('a date cell', () => {
  it('carries the day shown in whatever system the workbook counts, and the number as stored', () => {
    expect(dateCell(43784)).toEqual({ kind: 'date', date: '2019-11-15', number: 43784 });
    expect(dateCell(42322.75, 1904)).toEqual({ kind: 'date', date: '2019-11-15', number: 42322.75 });
  });
  it('has no day outside of the calendar', () => {
    expect(dateCell(-5)).toEqual({ kind: 'date', number: -5 });
    expect(dateCell(60)).toEqual({ kind: 'date', number: 60 });
    expect(valueText(dateCell(60))).toBe('60');
  });
});

describe('a number cell', () => {
  it('is a bare number where the workbook counts from 1900', () => {
    expect(numberCell(43784, 1900)).toBe(43784);
  });
  it('says which day it would be where the workbook counts from 1904, if that day is a likely one', () => {
    expect(numberCell(42322, 1904)).toEqual({ kind: 'number', number: 42322, asDate: '2019-11-15' });
    expect(numberCell(12, 1904)).toBe(12);
    expect(numberCell(99000, 1904)).toBe(99000);
  });
  it('is understood as the day that the workbook means', () => {
    expect(dateOfNumber(numberCell(42322, 1904))).toBe('2019-11-15');
    expect(dateOfNumber(43784)).toBe('2019-11-15');
    expect(dateOfNumber(12)).toBeUndefined();
  });
  it('counts as its number, also as the result of a formula', () => {
    const value = numberCell(42322, 1904);
    expect(numberIn({ kind: 'formula', formula: 'A1', value })).toBe(42322);
    expect(numberIn(dateCell(42322))).toBeUndefined();
    expect(numberIn('42322')).toBeUndefined();
    expect(valueText(value as { kind: 'number'; number: number })).toBe('42322');
  });
});

describe('a formula', () => {
  it('is worth its cached value', () => {
    expect(plainValue({ kind: 'formula', formula: 'A1', value: 'виконано' })).toBe('виконано');
    expect(plainValue({ kind: 'formula', formula: 'A1' })).toBeUndefined();
  });
});
