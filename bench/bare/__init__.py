"""The yardstick: the same hops, writes and confirms with plain aio-pika and Motor, and no rule at all."""
