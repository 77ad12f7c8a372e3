def load_model() -> None:
    return None
