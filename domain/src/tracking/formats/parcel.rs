//! Regional and cross-border carriers with a format or two each.

use crate::tracking::check_digit::Algorithm;
use crate::tracking::courier::Courier;
use crate::tracking::format::{Format, Strength};
use crate::tracking::group::Groups;
use crate::tracking::layout::{CHECK_DIGIT, Layout, Part, alphanumerics, digits, mark, one_of};

/// OnTrac C; the check digit counts a 4 in front that is not printed.
pub(crate) static ONTRAC_C: Format = Format::new(
    "ontrac-c",
    Courier::OnTrac,
    "OnTrac number",
    "C and 14 digits",
    &[Layout::new(&[mark("C"), digits(Part::Serial, 13), CHECK_DIGIT]).uncovered(1)],
)
.checked(Algorithm::Mod10 { even: 1, odd: 2, lead: b"4" }, Strength::Strong)
.shared_by(Groups::ONTRAC);

/// OnTrac D; the check digit counts a 5 in front that is not printed.
pub(crate) static ONTRAC_D: Format = Format::new(
    "ontrac-d",
    Courier::OnTrac,
    "OnTrac number",
    "D and 14 digits",
    &[Layout::new(&[mark("D"), digits(Part::Serial, 13), CHECK_DIGIT]).uncovered(1)],
)
.checked(Algorithm::Mod10 { even: 1, odd: 2, lead: b"5" }, Strength::Strong)
.shared_by(Groups::ONTRAC);

/// LaserShip, two letters.
pub(crate) static LASERSHIP_LX: Format = Format::new(
    "lasership-lx",
    Courier::LaserShip,
    "LaserShip number",
    "LA, LE, LH, LI, LN or LX, then 1 to 3 and seven digits",
    &[Layout::new(&[
        mark("L"),
        one_of(Part::Other, "AEHINX"),
        one_of(Part::Other, "123"),
        digits(Part::Serial, 7),
    ])],
)
.shared_by(Groups::ONTRAC);

/// LaserShip 1LS7.
pub(crate) static LASERSHIP_15: Format = Format::new(
    "lasership-1ls7-15",
    Courier::LaserShip,
    "LaserShip number",
    "1LS7, then 1 or 2 and ten digits",
    &[Layout::new(&[
        mark("1LS7"),
        one_of(Part::Other, "12"),
        digits(Part::Other, 4),
        digits(Part::Serial, 6),
    ])],
)
.shared_by(Groups::ONTRAC);

/// LaserShip 1LS7 with the piece number at its end, printed as `-1`.
pub(crate) static LASERSHIP_17: Format = Format::new(
    "lasership-1ls7-18",
    Courier::LaserShip,
    "LaserShip number with piece",
    "1LS7, then 1 or 2, two digits, 01, a digit from 1 to 4, six digits and -1",
    &[Layout::new(&[
        mark("1LS7"),
        one_of(Part::Other, "12"),
        digits(Part::Other, 2),
        mark("01"),
        one_of(Part::Other, "1234"),
        digits(Part::Serial, 6),
        mark("1"),
    ])],
)
.shared_by(Groups::ONTRAC);

/// LaserShip 1LSCX.
pub(crate) static LASERSHIP_CX: Format = Format::new(
    "lasership-1lscx",
    Courier::LaserShip,
    "LaserShip number",
    "1LSCX and ten letters or digits",
    &[Layout::new(&[mark("1LSCX"), alphanumerics(Part::Serial, 10)])],
)
.shared_by(Groups::ONTRAC);

/// Old Dominion PRO number; the check digit covers the prefix.
pub(crate) static OLD_DOMINION: Format = Format::new(
    "old-dominion",
    Courier::OldDominion,
    "Old Dominion PRO number",
    "11 digits starting with 072, 777, 778 or 780",
    &[
        Layout::new(&[mark("072"), digits(Part::Serial, 7), CHECK_DIGIT]),
        Layout::new(&[mark("777"), digits(Part::Serial, 7), CHECK_DIGIT]),
        Layout::new(&[mark("778"), digits(Part::Serial, 7), CHECK_DIGIT]),
        Layout::new(&[mark("780"), digits(Part::Serial, 7), CHECK_DIGIT]),
    ],
)
.checked(Algorithm::Luhn, Strength::Strong);

/// Old Dominion, guaranteed delivery.
pub(crate) static OLD_DOMINION_GUARANTEED: Format = Format::new(
    "old-dominion-guaranteed",
    Courier::OldDominion,
    "Old Dominion guaranteed PRO number",
    "11 digits starting with 80",
    &[Layout::new(&[mark("80"), digits(Part::Serial, 8), CHECK_DIGIT])],
)
.checked(Algorithm::Luhn, Strength::Strong);

/// Formats that are a mark and a run of digits.
macro_rules! marked {
    ($($(#[$doc:meta])* $name:ident $id:literal $courier:ident $title:literal $shape:literal [$($layout:expr),+];)+) => {
        $($(#[$doc])* pub(crate) static $name: Format =
            Format::new($id, Courier::$courier, $title, $shape, &[$(Layout::new(&$layout)),+]);)+
    };
}

marked! {
    /// GOFO Express in the United States.
    GOFO "gofo-us" Gofo "GOFO Express number" "GFUS and 14 digits"
        [[mark("GFUS"), digits(Part::Serial, 14)]];
    /// Landmark Global.
    LANDMARK "landmark" Landmark "Landmark Global number" "LTN, eight digits and N1"
        [[mark("LTN"), digits(Part::Serial, 8), mark("N1")]];
    /// Spee-Dee Delivery.
    SPEEDEE "speedee" SpeeDee "Spee-Dee number" "SP and 18 digits"
        [[mark("SP"), digits(Part::Serial, 18)]];
    /// Yodel's own numbers.
    YODEL "yodel" Yodel "Yodel number" "JD or JJD and 16 digits"
        [[mark("JD"), digits(Part::Serial, 16)], [mark("JJD"), digits(Part::Serial, 16)]];
    /// YunExpress.
    YUNEXPRESS "yunexpress" YunExpress "YunExpress number" "YT and 16 digits"
        [[mark("YT"), digits(Part::Serial, 16)]];
    /// 4PX from China.
    FOUR_PX "4px" FourPx "4PX number" "4PX, 13 digits and CN"
        [[mark("4PX"), digits(Part::Serial, 13), mark("CN")]];
}
