"""What words say, before anybody says what it means: the municipality's words and the learned reader's."""
