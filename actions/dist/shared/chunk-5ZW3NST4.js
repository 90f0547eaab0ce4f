import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/model/officeHours.ts
var DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
var DAY = DAYS.join("|");
var TEXT = new RegExp(`^(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d) (${DAY})-(${DAY}) (\\S+)$`);
var MINUTES_OF_A_DAY = 24 * 60;
function parseOfficeHours(text) {
  const [, startHour, startMinute, endHour, endMinute, from = "", to = "", timeZone = ""] = TEXT.exec(text ?? "") ?? [];
  if (text === void 0 || !isTimeZone(timeZone)) return void 0;
  const first = DAYS.indexOf(from);
  const last = DAYS.indexOf(to);
  return {
    text,
    start: Number(startHour) * 60 + Number(startMinute),
    end: Number(endHour) * 60 + Number(endMinute),
    days: new Set(DAYS.keys().filter((day) => day >= first && day <= last)),
    timeZone
  };
}
function isTimeZone(name) {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}
function isWithin({ start, end, days, timeZone }, now) {
  const { day, minutes } = localTime(now, timeZone);
  return days.has(day) && minutes >= start && minutes < end;
}
function nextStart({ start, days, timeZone }, now) {
  const { midnight } = localTime(now, timeZone);
  for (let later = 0; ; later++) {
    const date = new Date(midnight + later * MINUTES_OF_A_DAY * 6e4);
    if (!days.has(date.getUTCDay())) continue;
    const instant = instantOf(date.getTime() + start * 6e4, timeZone);
    if (instant > now.getTime()) return new Date(instant);
  }
}
function localTime(date, timeZone) {
  const local = new Date(date.getTime() + offsetAt(date.getTime(), timeZone));
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  return { day: local.getUTCDay(), minutes: local.getUTCHours() * 60 + local.getUTCMinutes(), midnight };
}
function instantOf(local, timeZone) {
  const guess = local - offsetAt(local, timeZone);
  return local - offsetAt(guess, timeZone);
}
function offsetAt(instant, timeZone) {
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" }
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type) => parts.get(type) ?? 0;
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return local - Math.floor(instant / 1e3) * 1e3;
}

export {
  parseOfficeHours,
  isTimeZone,
  isWithin,
  nextStart
};
