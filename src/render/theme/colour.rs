//! Colours as CSS writes them, and the contrast between two (WCAG 2.2).

use super::tokens::{PREFIX, Scheme, Tokens};
use color::{AlphaColor, Srgb, parse_color};
use std::collections::BTreeMap;

/// How many tokens may name one another before they are taken for a circle.
const STEPS: u8 = 16;

/// Holds a colour in sRGB with its alpha, each from 0 to 1.
pub(super) type Colour = AlphaColor<Srgb>;

/// Says why a colour is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unknown {
    /// No sheet sets the token.
    Missing,
    /// The value is none that can be worked out here.
    Value,
    /// The token leads back to itself.
    Circle,
}

impl Tokens {
    /// Works out the colour of a token in a scheme; `var()` and `light-dark()` are followed.
    pub(super) fn colour(&self, scheme: Scheme, name: &str) -> Result<Colour, Unknown> {
        self.follow(scheme, name, STEPS)
    }

    /// Lists the colours of a scheme by the names of their tokens, without `--color-`, as `#rrggbb` over the surface.
    pub(super) fn seen(&self, scheme: Scheme) -> BTreeMap<String, String> {
        let white = Colour::new([1.0; 4]);
        let surface = self.colour(scheme, "--color-surface").map_or(white, |colour| over(colour, white));
        let seen = self.names(scheme).filter_map(|name| {
            let colour = over(self.colour(scheme, name).ok()?, surface).to_rgba8();
            Some((name.strip_prefix(PREFIX)?.to_owned(), format!("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b)))
        });
        seen.collect()
    }

    fn follow(&self, scheme: Scheme, name: &str, steps: u8) -> Result<Colour, Unknown> {
        let steps = steps.checked_sub(1).ok_or(Unknown::Circle)?;
        let token = self.get(scheme, name).ok_or(Unknown::Missing)?;
        self.work_out(scheme, &token.value, steps)
    }

    fn work_out(&self, scheme: Scheme, value: &str, steps: u8) -> Result<Colour, Unknown> {
        if let Some((name, instead)) = arguments(value, "var") {
            return match (self.follow(scheme, name, steps), instead) {
                (Err(Unknown::Missing), Some(instead)) => self.work_out(scheme, instead, steps),
                // The token itself is there, what it names is not.
                (Err(Unknown::Missing), None) => Err(Unknown::Value),
                (found, _) => found,
            };
        }
        if let Some((light, Some(dark))) = arguments(value, "light-dark") {
            return self.work_out(scheme, if scheme == Scheme::Dark { dark } else { light }, steps);
        }
        let colour = parse_color(value.trim()).map_err(|_| Unknown::Value)?.to_alpha_color::<Srgb>();
        // A screen shows what it cannot show as the nearest that it can.
        let [red, green, blue, alpha] = colour.components.map(|part| part.clamp(0.0, 1.0));
        let colour = Colour::new([red, green, blue, alpha]);
        if colour.components.iter().all(|part| part.is_finite()) { Ok(colour) } else { Err(Unknown::Value) }
    }
}

/// Takes `name(first, second)` apart; the second is what stands behind the first comma outside of brackets.
fn arguments<'v>(value: &'v str, name: &str) -> Option<(&'v str, Option<&'v str>)> {
    let value = value.trim();
    let (function, rest) = value.split_once('(')?;
    let inner = rest.strip_suffix(')').filter(|_| function.eq_ignore_ascii_case(name))?;
    let mut depth = 0_usize;
    let comma = inner.bytes().position(|byte| {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        byte == b',' && depth == 0
    });
    let Some((first, second)) = comma.and_then(|comma| inner.split_at_checked(comma)) else {
        return Some((inner.trim(), None));
    };
    Some((first.trim(), second.strip_prefix(',').map(str::trim)))
}

/// Lays a colour over another, as far as it can be seen through.
pub(super) fn over(colour: Colour, below: Colour) -> Colour {
    let [red, green, blue, alpha] = colour.components;
    let [below_red, below_green, below_blue, _] = below.components;
    let mix = |above: f32, below: f32| above * alpha + below * (1.0 - alpha);
    Colour::new([mix(red, below_red), mix(green, below_green), mix(blue, below_blue), 1.0])
}

/// Returns the contrast ratio of two opaque colours, from 1 to 21, as screens of 8 bits show them.
///
/// <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>
pub(super) fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>
fn luminance(colour: Colour) -> f64 {
    let shown = colour.to_rgba8();
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(shown.r) + 0.7152 * linear(shown.g) + 0.0722 * linear(shown.b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(value: &str) -> Colour {
        parse_color(value).unwrap().to_alpha_color()
    }

    #[test]
    fn ratios_are_those_that_wcag_gives() {
        let ratio = |one: &str, other: &str| (contrast(colour(one), colour(other)) * 100.0).round() / 100.0;
        assert_eq!(ratio("#000", "#fff"), 21.0);
        assert_eq!(ratio("#fff", "#fff"), 1.0);
        assert_eq!(ratio("#767676", "#fff"), 4.54);
        assert_eq!(ratio("#777", "#fff"), 4.48);
        assert_eq!(ratio("#fff", "#949494"), 3.03);
        assert_eq!(ratio("#f00", "#fff"), 4.0);
        assert_eq!(ratio("#00f", "#000"), 2.44);
    }

    #[test]
    fn half_of_black_over_white_is_grey() {
        let mixed = over(colour("rgb(0 0 0 / 50%)"), colour("#fff")).to_rgba8();
        assert_eq!((mixed.r, mixed.a), (128, 255));
    }

    #[test]
    fn functions_are_taken_apart_at_the_first_comma_outside_of_brackets() {
        assert_eq!(arguments("light-dark(rgb(1, 2, 3), #fff)", "light-dark"), Some(("rgb(1, 2, 3)", Some("#fff"))));
        assert_eq!(arguments(" VAR( --a ) ", "var"), Some(("--a", None)));
        assert_eq!(arguments("rgb(1 2 3)", "var"), None);
    }
}
