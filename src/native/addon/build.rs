fn main() {
    napi_build::setup();
    // The library's name for itself, which else is where it was built.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("macos") {
        println!("cargo:rustc-cdylib-link-arg=-Wl,-install_name,@rpath/tilewright.node");
    }
}
