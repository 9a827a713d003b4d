"""The commands of zz, a file each, named as they are."""
