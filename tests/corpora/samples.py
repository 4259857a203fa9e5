"""Archives made of members that are given as bytes by their names."""
import io
import json
import tarfile
import zipfile


def tar(members, compress):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode='w', format=tarfile.PAX_FORMAT) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return compress(packed.getvalue())


def zipped(members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def json_lines(*values):
    return ''.join(json.dumps(value, ensure_ascii=False) + '\n' for value in values).encode()
