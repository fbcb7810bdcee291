//! Growing numbers in few letters, as the script reads them.
//!
//! Each number is written as its distance from the one before, five bits a letter, the lowest first; a letter from the
//! second half of the alphabet says that more follow.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes a number from 0 on.
pub(super) fn write_number(number: u32, out: &mut String) {
    let mut rest = number;
    loop {
        let low = (rest & 31) as usize;
        rest >>= 5;
        let digit = if rest == 0 { low } else { low + 32 };
        out.push(ALPHABET.get(digit).map_or('A', |byte| char::from(*byte)));
        if rest == 0 {
            return;
        }
    }
}

/// Holds growing numbers as they are written.
#[derive(Debug, Default)]
pub(super) struct Growing {
    last: u32,
    pub(super) text: String,
}

impl Growing {
    /// Adds a number that is not below the last.
    pub(super) fn push(&mut self, number: u32) {
        write_number(number.saturating_sub(self.last), &mut self.text);
        self.last = number;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_distances_take_one_letter_each() {
        let mut growing = Growing::default();
        for number in [0, 31, 63, 1000] {
            growing.push(number);
        }
        // 0, then 31, then 32 as 0 and 1 times 32, then 937 as 9 and 29 times 32.
        assert_eq!(growing.text, ["A", "f", "gB", "pd"].concat());
    }
}
