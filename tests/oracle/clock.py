"""Times, zones and civil dates as the scoring specification reads them (section 2)."""
import re
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

ZONES = {
    "US": "America/Los_Angeles", "CA": "America/Toronto", "UK": "Europe/London",
    "GB": "Europe/London", "DE": "Europe/Berlin", "FR": "Europe/Paris", "IT": "Europe/Rome",
    "ES": "Europe/Madrid", "NL": "Europe/Amsterdam", "PL": "Europe/Warsaw",
    "SE": "Europe/Stockholm", "BE": "Europe/Brussels", "JP": "Asia/Tokyo",
    "AU": "Australia/Sydney", "IN": "Asia/Kolkata",
}
LAST_MOMENT = time(23, 59, 59, 999999)
STAMP = re.compile(
    r"^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$")
GERMAN = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})$")
AMERICAN = re.compile(r"^(\d{1,2})/(\d{1,2})/(\d{4})$")


def zone_of(marketplace):
    """The marketplace's time zone."""
    return ZoneInfo(ZONES[marketplace.upper()])


def read_stamp(text, zone, deadline):
    """A moment in UTC. A date alone is the end of its day for deadlines, else its start."""
    text = text.strip()
    american = AMERICAN.match(text)
    if american:
        month, day, year = (int(part) for part in american.groups())
        return whole_day(date(year, month, day), zone, deadline)
    german = GERMAN.match(text)
    if german:
        day, month, year = (int(part) for part in german.groups())
        return whole_day(date(year, month, day), zone, deadline)
    found = STAMP.match(text)
    if not found:
        raise ValueError(f"not a date: {text!r}")
    year, month, day, hour, minute, second, fraction, offset = found.groups()
    civil = date(int(year), int(month), int(day))
    if hour is None:
        return whole_day(civil, zone, deadline)
    micro = int(round(float(fraction or 0) * 1_000_000))
    clock = time(int(hour), int(minute), int(second or 0), micro)
    return on_the_line(datetime.combine(civil, clock), offset, zone)


def whole_day(civil, zone, deadline):
    """The end (deadlines) or the start of a civil day, in UTC."""
    clock = LAST_MOMENT if deadline else time(0)
    return on_the_line(datetime.combine(civil, clock), None, zone)


def on_the_line(naive, offset, zone):
    """Attach an offset or the zone (gap: later reading, fold: earlier) and go to UTC."""
    if offset is None:
        return naive.replace(tzinfo=zone).astimezone(timezone.utc)
    if offset == "Z":
        return naive.replace(tzinfo=timezone.utc)
    sign = -1 if offset[0] == "-" else 1
    digits = offset[1:].replace(":", "")
    shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return naive.replace(tzinfo=timezone(sign * shift)).astimezone(timezone.utc)


def civil_date(moment, zone):
    """The local calendar date of a moment."""
    return moment.astimezone(zone).date()
