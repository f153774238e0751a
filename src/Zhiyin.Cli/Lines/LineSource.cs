using System.Text;
using System.Text.Unicode;

namespace Zhiyin.Cli.Lines;

/// <summary>
/// Reads lines as UTF-8 bytes from a file or standard input: UTF-8 with or without BOM, or GB18030 (told apart line by line: a line break byte is never part of
/// a GB18030 character). Memory stays bounded by the longest line.
/// </summary>
internal sealed class LineSource : IDisposable
{
    private readonly Stream _stream;
    private byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _end;
    private bool _first = true;

    private LineSource(Stream stream) => _stream = stream;

    /// <summary>True when a whole line is at hand without waiting.</summary>
    public bool HasLine => _buffer.AsSpan(_start, _end - _start).Contains((byte)'\n');

    /// <summary>Opens <paramref name="file"/>; null or <c>-</c> is standard input. A missing file or a folder is a <see cref="BadInputException"/>.</summary>
    public static LineSource Open(string? file)
    {
        if (file is null or "-")
        {
            return new LineSource(Console.OpenStandardInput());
        }

        InputFile.MustExist(file);
        return new LineSource(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan));
    }

    /// <summary>Reads from <paramref name="stream"/>, which is closed with this source.</summary>
    public static LineSource Open(Stream stream) => new(stream);

    /// <summary>The next line without its end; false behind the last one.</summary>
    public bool Next(out ReadOnlyMemory<byte> line)
    {
        var scanned = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = Take(scanned + at);
                _start++;
                return true;
            }

            scanned = _end - _start;
            if (!Fill())
            {
                line = Take(scanned);
                return scanned > 0;
            }
        }
    }

    public void Dispose() => _stream.Dispose();

    private byte[] Take(int length)
    {
        var bytes = _buffer.AsSpan(_start, length);
        _start += length;
        if (_first)
        {
            _first = false;
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            {
                bytes = bytes[3..];
            }
        }

        if (bytes is [.., (byte)'\r'])
        {
            bytes = bytes[..^1];
        }

        return Utf8.IsValid(bytes) ? bytes.ToArray() : Encoding.Convert(Encoding.GetEncoding("GB18030"), Encoding.UTF8, bytes.ToArray());
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
