//! Whether the file of a picture is whole and of the kind that its name says, and how large it is.
//!
//! Nothing is decoded, which a build with hundreds of photographs could not wait for: each kind says by marks of its own
//! where it ends, and a file that was copied only in part lacks them.

use imagesize::{Compression, ImageError, ImageSize, ImageType};
use std::io::{BufRead, Error, ErrorKind, Read, Result, Seek, SeekFrom};

/// So much of an image tells how large it is.
pub(super) const IMAGE_HEAD: u64 = 256 * 1024;
/// More pixels fill hundreds of megabytes of a reader's memory when they are shown.
const MOST_PIXELS: usize = 100_000_000;

/// Holds what was found out about a picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Picture {
    /// Width and height in pixels.
    pub size: Option<(usize, usize)>,
    pub fault: Option<Fault>,
}

/// Tells what is wrong with the file of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    NotAnImage,
    /// It is this kind, which its name does not say.
    OtherKind(&'static str),
    CutOff,
    TooLarge,
}

/// Looks at a file whose name has this ending, in small letters.
///
/// # Errors
/// Where the file cannot be read.
pub(super) fn look(file: &mut (impl BufRead + Seek), ending: &str) -> Result<Picture> {
    let kind = match imagesize::reader_type(&mut *file) {
        Ok(kind) => kind,
        Err(ImageError::IoError(error)) if error.kind() != ErrorKind::UnexpectedEof => return Err(error),
        Err(_) => return Ok(Picture { size: None, fault: Some(Fault::NotAnImage) }),
    };
    let fault = |fault| Ok(Picture { size: None, fault: Some(fault) });
    match named(kind) {
        Some((_, endings)) if endings.contains(&ending) => {}
        Some((name, _)) => return fault(Fault::OtherKind(name)),
        None => return fault(Fault::NotAnImage),
    }
    file.rewind()?;
    let size = match imagesize::reader_size(&mut *file) {
        Ok(ImageSize { width, height }) => (width, height),
        Err(ImageError::IoError(error)) if error.kind() != ErrorKind::UnexpectedEof => return Err(error),
        Err(_) => return fault(Fault::CutOff),
    };
    let fault = if size.0.saturating_mul(size.1) > MOST_PIXELS {
        Some(Fault::TooLarge)
    } else {
        (!is_whole(file, kind)?).then_some(Fault::CutOff)
    };
    Ok(Picture { size: Some(size), fault })
}

/// Names a kind, with the endings that say it.
fn named(kind: ImageType) -> Option<(&'static str, &'static [&'static str])> {
    Some(match kind {
        ImageType::Png => ("PNG", &["png", "apng"]),
        ImageType::Jpeg => ("JPEG", &["jpg", "jpeg", "jfif"]),
        ImageType::Gif => ("GIF", &["gif"]),
        ImageType::Webp => ("WebP", &["webp"]),
        ImageType::Bmp => ("BMP", &["bmp"]),
        ImageType::Ico => ("ICO", &["ico"]),
        ImageType::Tiff => ("TIFF", &["tiff", "tif"]),
        ImageType::Psd => ("Photoshop", &["psd"]),
        ImageType::Heif(Compression::Av1) => ("AVIF", &["avif"]),
        ImageType::Heif(_) => ("HEIF", &["heic", "heif"]),
        _ => return None,
    })
}

fn is_whole(file: &mut (impl Read + Seek), kind: ImageType) -> Result<bool> {
    let whole = match kind {
        ImageType::Png => ends_png(file),
        ImageType::Jpeg => ends_jpeg(file),
        ImageType::Gif => ends_gif(file),
        ImageType::Webp => states_length(file, 4, 8),
        ImageType::Bmp => states_length(file, 2, 0),
        ImageType::Heif(_) => ends_boxes(file),
        _ => Ok(true),
    };
    match whole {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        whole => whole,
    }
}

/// A PNG is a row of chunks, each with its length, and the last is `IEND`.
fn ends_png(file: &mut (impl Read + Seek)) -> Result<bool> {
    file.seek(SeekFrom::Start(8))?;
    loop {
        let [a, b, c, d, name @ ..]: [u8; 8] = bytes(file)?;
        if &name == b"IEND" {
            return bytes::<4>(file).map(|_| true);
        }
        // The check sum follows what the chunk holds.
        file.seek_relative(i64::from(u32::from_be_bytes([a, b, c, d])) + 4)?;
    }
}

/// A JPEG ends with `FF D9`, behind which some cameras write things of their own.
fn ends_jpeg(file: &mut (impl Read + Seek)) -> Result<bool> {
    file.seek(SeekFrom::End(-2))?;
    if bytes(file)? == [0xFF, 0xD9] {
        return Ok(true);
    }
    file.seek(SeekFrom::Start(2))?;
    // Segments before the picture itself may hold a small one, with an end of its own.
    loop {
        let [mark, kind]: [u8; 2] = bytes(file)?;
        match (mark, kind) {
            (0xFF, 0xFF) => file.seek_relative(-1)?,
            (0xFF, 0xDA) => break,
            (0xFF, _) => {
                let length = u16::from_be_bytes(bytes(file)?);
                file.seek_relative(i64::from(length.saturating_sub(2)))?;
            }
            _ => return Ok(false),
        }
    }
    let mut rest = Vec::new();
    file.read_to_end(&mut rest)?;
    Ok(memchr::memmem::find(&rest, &[0xFF, 0xD9]).is_some())
}

/// A GIF ends with a semicolon, which some programs fill up with zeros.
fn ends_gif(file: &mut (impl Read + Seek)) -> Result<bool> {
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(1024)))?;
    let mut tail = Vec::new();
    file.read_to_end(&mut tail)?;
    Ok(tail.iter().rev().find(|byte| **byte != 0) == Some(&b';'))
}

/// Some kinds state at a place how long the file is, of which so many bytes are not counted.
fn states_length(file: &mut (impl Read + Seek), place: u64, uncounted: u64) -> Result<bool> {
    file.seek(SeekFrom::Start(place))?;
    let stated = u64::from(u32::from_le_bytes(bytes(file)?));
    Ok(stated + uncounted <= file.seek(SeekFrom::End(0))?)
}

/// AVIF and HEIF are a row of boxes, each with its length.
fn ends_boxes(file: &mut (impl Read + Seek)) -> Result<bool> {
    let end = file.seek(SeekFrom::End(0))?;
    let mut at = 0_u64;
    while at < end {
        file.seek(SeekFrom::Start(at))?;
        let [a, b, c, d, ..]: [u8; 8] = bytes(file)?;
        let length = match u32::from_be_bytes([a, b, c, d]) {
            0 => return Ok(true),
            1 => u64::from_be_bytes(bytes(file)?),
            length => length.into(),
        };
        if length < 8 {
            return Ok(false);
        }
        at = at.checked_add(length).ok_or_else(|| Error::from(ErrorKind::UnexpectedEof))?;
    }
    Ok(at == end)
}

fn bytes<const COUNT: usize>(file: &mut impl Read) -> Result<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x02\0\0\0\x01\x08\0\0\0\0\x0c\x0c\x0c\x0c\0\0\0\x02IDATab\x01\x02\x03\x04\0\0\0\0IEND\xaeB`\x82";
    const JPEG: &[u8] =
        b"\xff\xd8\xff\xe0\0\x06\xff\xd9ab\xff\xc0\0\x0b\x08\0\x01\0\x02\x01\x01\x11\0\xff\xda\0\x02ab\xff\0cd\xff\xd9";
    const GIF: &[u8] = b"GIF89a\x02\0\x01\0\0\0\0,\0\0\0\0\x02\0\x01\0\0\x02\x02\x44\x01\0;";
    const WEBP: &[u8] = b"RIFF\x16\0\0\0WEBPVP8L\x0a\0\0\0\x2f\x01\0\0\0abcde";
    const TIFF: &[u8] =
        b"II*\0\x08\0\0\0\x02\0\0\x01\x03\0\x01\0\0\0\x02\0\0\0\x01\x01\x03\0\x01\0\0\0\x01\0\0\0\0\0\0\0";

    fn seen(bytes: &[u8], ending: &str) -> Picture {
        look(&mut Cursor::new(bytes), ending).unwrap()
    }

    #[test]
    fn a_whole_file_has_its_size_and_no_fault() {
        for (bytes, ending) in
            [(PNG, "png"), (JPEG, "jpg"), (JPEG, "jpeg"), (GIF, "gif"), (WEBP, "webp"), (TIFF, "tiff")]
        {
            assert_eq!(seen(bytes, ending), Picture { size: Some((2, 1)), fault: None }, "{ending}");
        }
    }

    #[test]
    fn a_file_that_ends_early_is_told_wherever_it_was_cut() {
        for (bytes, ending) in [(PNG, "png"), (JPEG, "jpg"), (GIF, "gif"), (WEBP, "webp")] {
            for length in 0..bytes.len() {
                let fault = seen(&bytes[..length], ending).fault;
                assert!(matches!(fault, Some(Fault::CutOff | Fault::NotAnImage)), "{ending} of {length}: {fault:?}");
            }
        }
    }

    #[test]
    fn what_a_camera_writes_behind_the_end_does_no_harm() {
        assert_eq!(seen(&[JPEG, b"camera"].concat(), "jpg").fault, None);
        assert_eq!(seen(&[GIF, b"\0\0"].concat(), "gif").fault, None);
    }

    #[test]
    fn another_kind_than_the_name_says_is_named() {
        assert_eq!(seen(TIFF, "png").fault, Some(Fault::OtherKind("TIFF")));
        assert_eq!(seen(PNG, "jpg").fault, Some(Fault::OtherKind("PNG")));
        assert_eq!(seen(b"<script>", "png").fault, Some(Fault::NotAnImage));
        assert_eq!(seen(b"", "png").fault, Some(Fault::NotAnImage));
    }

    #[test]
    fn a_picture_that_would_fill_the_memory_is_too_large() {
        let mut large = PNG.to_vec();
        large[16..24].copy_from_slice(b"\0\0\x75\x30\0\0\x4e\x20");
        assert_eq!(seen(&large, "png"), Picture { size: Some((30_000, 20_000)), fault: Some(Fault::TooLarge) });
    }
}
