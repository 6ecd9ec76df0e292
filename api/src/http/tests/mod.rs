//! The edge through a real socket, serving a toy schema.

mod portal;
mod requests;
mod sockets;
mod toy;
mod wire;
