using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Zhiyin.Understanding.Models;

/// <summary>The binary form of a <see cref="LinearModel"/>: little-endian, magic «ZYW2», labels, biases, scales, keys in ascending order, deflated 8-bit rows.</summary>
public static class ModelFile
{
    private const uint Magic = 0x3257595a;
    private const int Chunk = 1024;

    /// <summary>Writes a model; the same values give the same bytes.</summary>
    public static void Write(Stream stream, IReadOnlyList<string> labels, float[] bias, float[] scale, float temperature, uint[] keys, sbyte[] weights)
    {
        ArgumentNullException.ThrowIfNull(labels);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(labels.Count);
        writer.Write(keys.Length);
        writer.Write(temperature);
        foreach (var label in labels)
        {
            writer.Write(label);
        }

        writer.Write(MemoryMarshal.AsBytes(bias.AsSpan(0, labels.Count)));
        writer.Write(MemoryMarshal.AsBytes(scale.AsSpan(0, labels.Count)));
        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Flush();
        using var rows = new DeflateStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        rows.Write(MemoryMarshal.AsBytes(weights.AsSpan(0, keys.Length * labels.Count)));
    }

    /// <summary>Reads a model; <see cref="InvalidDataException"/> when it is none.</summary>
    public static LinearModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("Not a weights file.");
        }

        var labels = new string[reader.ReadInt32()];
        var keys = new uint[reader.ReadInt32()];
        var temperature = reader.ReadSingle();
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.ReadString();
        }

        var bias = new float[labels.Length];
        var scale = new float[labels.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bias.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scale.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        using var rows = new DeflateStream(stream, CompressionMode.Decompress, leaveOpen: true);
        return new LinearModel(labels, bias, scale, temperature, keys, ReadRows(rows, keys.Length, labels.Length));
    }

    // Some rows at a time: a second copy of all of them would cost more than the reading.
    private static sbyte[] ReadRows(Stream stream, int rows, int classes)
    {
        var stride = LinearModel.StrideOf(classes);
        var weights = GC.AllocateUninitializedArray<sbyte>(rows * stride);
        var some = new sbyte[Chunk * classes];
        for (var from = 0; from < rows; from += Chunk)
        {
            var count = Math.Min(Chunk, rows - from);
            stream.ReadExactly(MemoryMarshal.AsBytes(some.AsSpan(0, count * classes)));
            for (var r = 0; r < count; r++)
            {
                var row = weights.AsSpan((from + r) * stride, stride);
                some.AsSpan(r * classes, classes).CopyTo(row);
                row[classes..].Clear();
            }
        }

        return weights;
    }
}
