//! The day that something is said to be made on.

use jiff::civil;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use kyodo::model::calendar::Date;

/// Returns the day in `SOURCE_DATE_EPOCH`, seconds since 1970, by which the same sources are made into the same files.
pub(crate) fn given() -> Option<Date> {
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok()?;
    date(Timestamp::from_second(seconds).ok()?.to_zoned(TimeZone::UTC).date())
}

/// Returns the day that was given, otherwise today where the command runs.
pub(crate) fn today() -> Date {
    given().or_else(|| date(Zoned::now().date())).unwrap_or(Date { year: 1970, month: 1, day: Some(1) })
}

fn date(date: civil::Date) -> Option<Date> {
    let number = |number: i8| u8::try_from(number).ok();
    Some(Date { year: u16::try_from(date.year()).ok()?, month: number(date.month())?, day: number(date.day()) })
}
