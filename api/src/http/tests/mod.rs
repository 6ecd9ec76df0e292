//! The edge through a real socket, serving a toy schema.

mod requests;
mod sockets;
mod toy;
mod wire;
