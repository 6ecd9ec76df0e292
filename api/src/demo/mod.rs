//! A desk to look around in: a consultancy that does not exist, its people, six sellers and their
//! cases in every state, told over the last eleven weeks through the same use cases that the API
//! has. The reports are samples, so all figures are found and none is made up.
//!
//! [`cast`] says who there is, [`story`] what happens to whom and when, [`stage`] does it.

mod cast;
mod stage;
mod story;

pub use cast::{CONSULTANCY, PASSWORD, PEOPLE, Person};
pub use stage::{DemoError, Past};

use crate::app::App;
use stage::Stage;

/// Tells the whole story, with reports of so many rows. The desk's clock must be [`Past`]'s; it ends
/// in the present.
///
/// # Errors
/// When the desk refuses something, which would be a mistake in the story.
pub async fn fill(app: &App, past: &Past, rows: u64) -> Result<(), DemoError> {
    let mut stage = Stage::set(app, past, rows).await?;
    for chapter in story::chapters() {
        stage.play(&chapter).await?;
    }
    stage.end().await
}
