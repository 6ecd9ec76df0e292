//! How a consultancy looks on its portal, its papers and its mails.

use super::audit::record;
use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Action, allows};
use crate::store::{Branding, TenantScope};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use uuid::Uuid;

/// Bytes of a logo at most: it travels with every paper and every page.
const LARGEST_LOGO: usize = 40 * 1024;
/// Pixels of a logo at most, each way.
const WIDEST_LOGO: u32 = 2_000;
/// The least contrast of an accent to white (WCAG 2.2, 1.4.3), in hundredths.
const LEAST_CONTRAST: u64 = 450;

/// How a consultancy looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BrandingView {
    /// Its name.
    pub name: String,
    /// Its colour as `#rrggbb`; none: ours.
    pub accent: Option<String>,
    /// Its logo as PNG.
    pub logo: Option<Vec<u8>>,
    /// For changing it without overwriting somebody else's change; 0 while it looks like us.
    pub version: i32,
}

/// What of it is to change; `Some(None)` goes back to ours.
#[derive(Clone, Debug, Default)]
pub struct BrandingChange {
    /// The colour as `#rrggbb`.
    pub accent: Option<Option<String>>,
    /// The logo, a PNG in base64.
    pub logo: Option<Option<String>>,
}

impl Services {
    /// How the caller's consultancy looks; for everybody in it.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn branding(&self, caller: &Caller) -> Result<BrandingView> {
        let scope = self.read(caller).await?;
        branding(&scope).await
    }

    /// Changes how the caller's consultancy looks.
    ///
    /// # Errors
    /// A conflict if somebody else changed it since `version`, or when a colour or logo cannot be
    /// used.
    pub async fn edit_branding(
        &self,
        caller: &Caller,
        version: i32,
        change: BrandingChange,
    ) -> Result<BrandingView> {
        allows(&caller.principal, Action::EditConsultancy, None)?;
        let accent = change.accent.map(|accent| accent.map(|text| colour(&text)).transpose());
        let logo = change.logo.map(|logo| logo.map(|text| image(&text)).transpose());
        let tenant = caller.tenant().0;
        let scope = self.store().write(caller.tenant()).await?;
        scope.hub().alone(&format!("branding {tenant}")).await?;
        let known = scope.branding().await?;
        let now = known.as_ref().map_or(0, |known| known.version);
        if now != version {
            return Err(ServiceError::Conflict { version: now });
        }
        let unbranded =
            Branding { tenant_id: tenant, accent: String::new(), logo: None, version: 0 };
        let mut row = known.unwrap_or(unbranded);
        if let Some(accent) = accent.transpose()? {
            row.accent = accent.unwrap_or_default();
        }
        if let Some(logo) = logo.transpose()? {
            row.logo = logo;
        }
        row.version += 1;
        scope.put_branding(&row).await?;
        let deed = caller.deed("edit_branding", format!("consultancy:{tenant}"));
        record(&scope, self.now(), deed).await?;
        let view = branding(&scope).await?;
        scope.commit().await?;
        Ok(view)
    }
}

/// How a consultancy looks.
pub(super) async fn branding(scope: &TenantScope) -> Result<BrandingView> {
    let id: Uuid = scope.tenant().0;
    let name = scope.hub().tenant(id).await?.map(|tenant| tenant.name).unwrap_or_default();
    Ok(match scope.branding().await? {
        None => BrandingView { name, ..BrandingView::default() },
        Some(Branding { accent, logo, version, .. }) => {
            let accent = Some(accent).filter(|accent| !accent.is_empty());
            BrandingView { name, accent, logo, version }
        }
    })
}

/// The consultancy's colour, for its mails; none: ours.
pub(super) async fn accent(scope: &TenantScope) -> Result<Option<String>> {
    let accent = scope.branding().await?.map(|branding| branding.accent);
    Ok(accent.filter(|accent| !accent.is_empty()))
}

/// A colour on which white words can be read.
fn colour(text: &str) -> Result<String> {
    let digits = text.trim().strip_prefix('#').filter(|digits| {
        digits.len() == 6 && digits.chars().all(|digit| digit.is_ascii_hexdigit())
    });
    let Some(value) = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) else {
        let message = "A colour is written as `#` and six digits from 0 to f, such as #1f4fa3.";
        return Err(ServiceError::invalid(&["accent"], "colour_invalid", message));
    };
    let contrast = contrast_to_white(value);
    if contrast < LEAST_CONTRAST {
        let message = format!(
            "White words on this colour could not be read (contrast {}.{:02}, at least 4.50 is \
             needed); choose a darker one.",
            contrast / 100,
            contrast % 100
        );
        return Err(ServiceError::invalid(&["accent"], "colour_too_pale", message));
    }
    Ok(format!("#{value:06x}"))
}

/// The contrast of a colour to white by WCAG's formula, in hundredths.
fn contrast_to_white(colour: u32) -> u64 {
    let linear = |shift: u32| {
        let part = f64::from((colour >> shift) & 0xff) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
    // Between 100 and 2100.
    (105.0 / (luminance + 0.05)).floor() as u64
}

/// A logo, looked at to its last pixel.
fn image(text: &str) -> Result<Vec<u8>> {
    let refused = |message: String| ServiceError::invalid(&["logo"], "logo_invalid", message);
    let Ok(bytes) = STANDARD.decode(text.trim()) else {
        return Err(refused("The logo is sent in base64, without a prefix.".to_owned()));
    };
    if bytes.len() > LARGEST_LOGO {
        let (has, most) = (bytes.len().div_ceil(1024), LARGEST_LOGO / 1024);
        return Err(refused(format!("The logo has {has} KiB; {most} KiB can be kept.")));
    }
    let unreadable = |_| refused("The logo cannot be read; it must be a PNG.".to_owned());
    let limits = png::Limits { bytes: 64 << 20 };
    let decoder = png::Decoder::new_with_limits(std::io::Cursor::new(&bytes), limits);
    let mut reader = decoder.read_info().map_err(unreadable)?;
    let (width, height) = (reader.info().width, reader.info().height);
    if width.max(height) > WIDEST_LOGO {
        return Err(refused(format!(
            "The logo has {width} × {height} pixels; {WIDEST_LOGO} each way can be shown."
        )));
    }
    while reader.next_row().map_err(unreadable)?.is_some() {}
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(result: Result<impl std::fmt::Debug>) -> String {
        match result {
            Err(ServiceError::Invalid(errors)) => errors[0].message.clone(),
            other => panic!("{other:?}"),
        }
    }

    fn logo(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Grayscale);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&vec![0; (width * height) as usize]).unwrap();
        writer.finish().unwrap();
        bytes
    }

    #[test]
    fn a_colour_is_one_on_which_white_can_be_read() {
        assert_eq!(colour("#1F4FA3").unwrap(), "#1f4fa3");
        assert_eq!(colour(" #767676 ").unwrap(), "#767676");
        assert!(message(colour("#777777")).contains("contrast 4.47"));
        for wrong in ["1f4fa3", "#1f4fa", "#1f4fa3f", "red", "#12345g", "", "#+12345"] {
            assert!(message(colour(wrong)).contains("six digits"), "{wrong}");
        }
    }

    #[test]
    fn a_logo_is_a_small_picture_that_can_be_shown() {
        let good = logo(200, 50);
        assert_eq!(image(&STANDARD.encode(&good)).unwrap(), good);
        let refused = |bytes: &[u8]| message(image(&STANDARD.encode(bytes)));
        assert!(message(image("data:image/png;base64,x")).contains("base64"));
        assert!(refused(b"<svg onload=alert(1)>").contains("must be a PNG"));
        assert!(refused(&good[..good.len() / 2]).contains("must be a PNG"));
        assert!(refused(&logo(2_001, 1)).contains("2001 × 1 pixels"));
        assert!(refused(&vec![0; LARGEST_LOGO + 1]).contains("41 KiB; 40 KiB"));
    }
}
