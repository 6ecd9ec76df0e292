//! How a consultancy looks.

use crate::service::branding::BrandingView;
use async_graphql::Object;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// How a consultancy looks on its portal, its papers and its mails.
pub struct Branding(pub BrandingView);

/// How a consultancy looks on its portal, its papers and its mails.
#[Object]
impl Branding {
    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Its colour as `#rrggbb`, dark enough for white words on it; none: ours.
    async fn accent(&self) -> Option<&str> {
        self.0.accent.as_deref()
    }

    /// Its logo, an address of the picture itself (`data:image/png;base64,…`).
    async fn logo(&self) -> Option<String> {
        let logo = self.0.logo.as_ref()?;
        Some(format!("data:image/png;base64,{}", STANDARD.encode(logo)))
    }

    /// Grows with every change; send it back with the next one. 0 while it looks like us.
    async fn version(&self) -> i32 {
        self.0.version
    }
}
