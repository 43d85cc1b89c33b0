-- One name for "the bytes of a file" on both databases.
create domain file_content as blob;
