//! Files at rest: whatever is written comes back, and nothing else ever does.

use super::format::{HEAD, SEALED};
use super::{BlobError, BlobWriter, Blobs, Found, PIECE};
use crate::store::TenantId;
use proptest::prelude::*;
use secrecy::SecretSlice;
use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use tempfile::TempDir;
use uuid::Uuid;

const TENANT: TenantId = TenantId(Uuid::from_u128(1));
const ID: Uuid = Uuid::from_u128(7);

struct Desk {
    folder: TempDir,
    blobs: Blobs,
}

fn key(id: u32, byte: u8) -> (u32, SecretSlice<u8>) {
    (id, vec![byte; 32].into())
}

fn desk() -> Desk {
    let folder = TempDir::new().unwrap();
    let blobs = Blobs::new(&folder.path().join("files"), &[key(1, 7)]).unwrap();
    Desk { folder, blobs }
}

impl Desk {
    fn path(&self, id: Uuid) -> PathBuf {
        let tenant = TENANT.0.simple().to_string();
        self.folder.path().join("files").join(tenant).join(id.simple().to_string())
    }

    fn with_keys(&self, keys: &[(u32, SecretSlice<u8>)]) -> Blobs {
        Blobs::new(&self.folder.path().join("files"), keys).unwrap()
    }

    fn put(&self, id: Uuid, bytes: &[u8]) {
        let mut writer = self.blobs.create(TENANT, id).unwrap();
        writer.write_all(bytes).unwrap();
        writer.finish().unwrap();
    }

    fn read(&self, id: Uuid) -> Result<Vec<u8>, BlobError> {
        let mut bytes = Vec::new();
        self.blobs.open(TENANT, id)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

/// Bytes that differ from place to place.
fn bytes(count: usize) -> Vec<u8> {
    (0..count).map(|at| (at * 31 + at / 251) as u8).collect()
}

fn put_in(writer: &mut BlobWriter, bytes: &[u8], parts: &[usize]) {
    let mut rest = bytes;
    for part in parts {
        let (now, later) = rest.split_at((*part).min(rest.len()));
        writer.write_all(now).unwrap();
        rest = later;
    }
    writer.write_all(rest).unwrap();
}

/// Sizes about the ends of pieces.
fn size() -> impl Strategy<Value = usize> {
    let about = (0..4_usize, -2..=2_i32);
    let about = about.prop_map(|(pieces, by)| (pieces * PIECE).saturating_add_signed(by as isize));
    prop_oneof![about, 0..3 * PIECE]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_written_in_any_parts_comes_back(
        size in size(),
        parts in prop::collection::vec(0..2 * PIECE, 0..5),
    ) {
        let (desk, bytes) = (desk(), bytes(size));
        let mut writer = desk.blobs.create(TENANT, ID).unwrap();
        put_in(&mut writer, &bytes, &parts);
        prop_assert_eq!(writer.written(), size as u64);
        writer.finish().unwrap();
        prop_assert_eq!(desk.blobs.size(TENANT, ID).unwrap(), Some(size as u64));
        prop_assert!(desk.read(ID).unwrap() == bytes);
    }

    #[test]
    fn what_is_interrupted_anywhere_goes_on_from_where_it_is_kept(
        size in size(),
        stops in prop::collection::vec(0..2 * PIECE, 1..4),
        killed: bool,
    ) {
        let (desk, bytes) = (desk(), bytes(size));
        desk.blobs.begin(TENANT, ID).unwrap().suspend().unwrap();
        for stop in stops {
            let mut writer = desk.blobs.resume(TENANT, ID).unwrap().unwrap();
            let from = writer.written() as usize;
            writer.write_all(&bytes[from.min(size)..(from + stop).min(size)]).unwrap();
            let kept = if killed { drop(writer); None } else { Some(writer.suspend().unwrap()) };
            let found = desk.blobs.kept(TENANT, ID).unwrap().unwrap();
            prop_assert!(kept.is_none_or(|kept| kept == found));
            prop_assert!(found <= size as u64 && found + PIECE as u64 >= ((from + stop).min(size)) as u64);
        }
        let mut writer = desk.blobs.resume(TENANT, ID).unwrap().unwrap();
        let from = writer.written() as usize;
        writer.write_all(&bytes[from..]).unwrap();
        writer.finish().unwrap();
        prop_assert!(desk.read(ID).unwrap() == bytes);
        prop_assert_eq!(desk.blobs.kept(TENANT, ID).unwrap(), None);
    }

    #[test]
    fn any_changed_byte_and_any_cut_is_noticed(
        size in size(),
        at in any::<prop::sample::Index>(),
        bit in 0..8_u32,
        cut: bool,
    ) {
        let desk = desk();
        desk.put(ID, &bytes(size));
        let mut stored = fs::read(desk.path(ID)).unwrap();
        let at = at.index(stored.len());
        if cut { stored.truncate(at) } else { stored[at] ^= 1 << bit }
        fs::write(desk.path(ID), stored).unwrap();
        let why = desk.read(ID).unwrap_err();
        prop_assert!(matches!(why, BlobError::Damaged | BlobError::UnknownKey(_)), "{:?}", why);
    }
}

#[test]
fn a_cut_between_pieces_is_noticed_before_the_end_is_told() {
    let desk = desk();
    desk.put(ID, &bytes(3 * PIECE));
    let file = fs::OpenOptions::new().write(true).open(desk.path(ID)).unwrap();
    file.set_len((HEAD + 2 * SEALED) as u64).unwrap();
    assert!(matches!(desk.read(ID), Err(BlobError::Damaged)));
}

#[test]
fn pieces_in_another_order_are_noticed() {
    let desk = desk();
    desk.put(ID, &bytes(3 * PIECE));
    let mut stored = fs::read(desk.path(ID)).unwrap();
    let (first, second) = stored[HEAD..HEAD + 2 * SEALED].split_at_mut(SEALED);
    first.swap_with_slice(second);
    fs::write(desk.path(ID), stored).unwrap();
    assert!(matches!(desk.read(ID), Err(BlobError::Damaged)));
}

#[test]
fn a_blob_under_another_name_or_of_another_tenant_does_not_open() {
    let (desk, other) = (desk(), Uuid::from_u128(8));
    desk.put(ID, b"order-id");
    desk.put(other, b"other");
    fs::copy(desk.path(ID), desk.path(other)).unwrap();
    assert!(matches!(desk.read(other), Err(BlobError::Damaged)));
    assert_eq!(desk.read(ID).unwrap(), b"order-id");
}

#[test]
fn nothing_is_readable_on_the_disk_and_no_two_blobs_are_alike() {
    let (desk, other) = (desk(), Uuid::from_u128(8));
    desk.put(ID, b"order-id,tracking-number");
    desk.put(other, b"order-id,tracking-number");
    let (one, two) = (fs::read(desk.path(ID)).unwrap(), fs::read(desk.path(other)).unwrap());
    assert!(!one.windows(8).any(|part| part == b"order-id"));
    assert_ne!(one[HEAD..], two[HEAD..]);
}

#[test]
fn a_new_key_seals_and_the_old_one_still_opens() {
    let desk = desk();
    desk.put(ID, b"old");
    let both = desk.with_keys(&[key(2, 8), key(1, 7)]);
    let mut read = String::new();
    both.open(TENANT, ID).unwrap().read_to_string(&mut read).unwrap();
    assert_eq!(read, "old");
    both.create(TENANT, ID).unwrap().finish().unwrap();
    assert!(matches!(desk.read(ID), Err(BlobError::UnknownKey(2))));
    let forged = desk.with_keys(&[key(2, 9)]);
    let mut opened = forged.open(TENANT, ID).unwrap();
    let why = opened.read_to_end(&mut Vec::new()).unwrap_err();
    assert!(matches!(BlobError::from(why), BlobError::Damaged));
}

#[test]
fn a_half_written_blob_does_not_stay() {
    let desk = desk();
    let mut writer = desk.blobs.create(TENANT, ID).unwrap();
    writer.write_all(&bytes(3 * PIECE)).unwrap();
    drop(writer);
    assert_eq!(desk.blobs.all(TENANT).unwrap(), []);
    assert!(matches!(desk.read(ID), Err(BlobError::Missing)));
}

#[test]
fn a_blob_is_there_only_when_it_is_whole() {
    let desk = desk();
    let mut writer = desk.blobs.create(TENANT, ID).unwrap();
    writer.write_all(b"order-id").unwrap();
    assert_eq!(desk.blobs.size(TENANT, ID).unwrap(), None);
    let found = |partial| vec![Found { tenant: TENANT, id: ID, partial }];
    assert_eq!(desk.blobs.all(TENANT).unwrap(), found(true));
    writer.finish().unwrap();
    assert_eq!(desk.blobs.size(TENANT, ID).unwrap(), Some(8));
    assert_eq!(desk.blobs.all(TENANT).unwrap(), found(false));
    assert!(desk.blobs.delete(TENANT, ID).unwrap());
    assert!(!desk.blobs.delete(TENANT, ID).unwrap());
    assert!(matches!(desk.read(ID), Err(BlobError::Missing)));
}

#[test]
fn two_writers_of_one_blob_are_kept_apart() {
    let desk = desk();
    let writer = desk.blobs.create(TENANT, ID).unwrap();
    assert!(matches!(desk.blobs.create(TENANT, ID).err(), Some(BlobError::Busy)));
    assert!(matches!(desk.blobs.resume(TENANT, ID).err(), Some(BlobError::Busy)));
    writer.finish().unwrap();
    assert!(desk.blobs.resume(TENANT, ID).unwrap().is_none());
    assert_eq!(desk.read(ID).unwrap(), b"");
}

#[test]
fn a_report_is_read_as_often_as_needed() {
    let desk = desk();
    desk.put(ID, b"order-id\n1\n");
    let report = desk.blobs.report(TENANT, ID, "August.csv").unwrap();
    assert_eq!((report.name(), report.size()), ("August.csv", Some(11)));
    for _ in 0..2 {
        let mut text = String::new();
        report.open().unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "order-id\n1\n");
    }
    desk.blobs.delete(TENANT, ID).unwrap();
    let why = report.open().err().unwrap();
    assert_eq!(why.to_string(), "the stored file is gone; upload it again");
}

#[test]
fn a_full_disk_is_told_as_one() {
    // Always there on Linux, and always full.
    let Ok(mut full) = fs::OpenOptions::new().write(true).open("/dev/full") else { return };
    let why = full.write_all(b"order-id").unwrap_err();
    assert!(matches!(BlobError::from(why), BlobError::Full));
    let back = BlobError::from(std::io::Error::from(BlobError::Full));
    assert!(matches!(back, BlobError::Full));
}

#[test]
fn a_folder_that_cannot_be_written_to_is_noticed_at_the_start() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, b"").unwrap();
    assert!(Blobs::new(&file, &[key(1, 7)]).is_err());
    assert!(matches!(Blobs::new(folder.path(), &[]), Err(BlobError::Keys(_))));
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_can_read_them() {
    use std::os::unix::fs::PermissionsExt;
    let desk = desk();
    desk.put(ID, b"order-id");
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(desk.path(ID)), 0o600);
    assert_eq!(mode(desk.path(ID).parent().unwrap().to_owned()), 0o700);
}
