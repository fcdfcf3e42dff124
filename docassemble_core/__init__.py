"""Plans and assembles child-support enforcement packets; states are plugins."""
