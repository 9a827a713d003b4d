"""Why the system refused a file, in the words of those who read it; loaded only where it did."""

from __future__ import annotations

import errno

_WORDS = {
    errno.ENOENT: "没有这个文件",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "它或它上面的一层不是文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EEXIST: "已经有同名的文件",
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘配额用完了",
    errno.EFBIG: "文件超过了允许的大小",
    errno.EROFS: "磁盘是只读的",
    errno.ELOOP: "链接绕成了圈",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EBADF: "它没有打开，或已经关上了",
    errno.EIO: "磁盘或设备出错",
    errno.ENXIO: "没有这个设备",
    errno.ETIMEDOUT: "等得太久，没有应答",
    errno.ESTALE: "网络上的文件夹断开了",
    errno.EMFILE: "打开的文件太多",
    errno.EINVAL: "这种文件不能这样读写",
}


def reason(error: Exception) -> str:
    """Why an OSError, or the ValueError of a name that no file can have, came; never empty.

    >>> reason(FileNotFoundError(2, "No such file")), reason(ValueError("embedded null byte"))
    ('没有这个文件', '文件名不能用')
    """
    if not isinstance(error, OSError):
        return "文件名不能用"
    if "temporary directory" in str(error.strerror):  # tempfile has tried them all
        return "没有能放临时文件的文件夹"
    return _WORDS.get(error.errno or 0) or error.strerror or "打不开"


def is_of_memory(error: ImportError) -> bool:
    """Whether a library is there, but could not be loaded for want of memory, as its loader says.

    >>> is_of_memory(ImportError("x.so: failed to map segment from shared object"))
    True
    >>> is_of_memory(ImportError("No module named 'lxml'"))
    False
    """
    return any(said in str(error).lower() for said in ("cannot allocate memory", "failed to map segment"))
