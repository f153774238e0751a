using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Zhiyin.Understanding.Models;

/// <summary>The binary form of a <see cref="LinearModel"/>: little-endian, magic «ZYW2», labels, biases, scales, keys in ascending order, deflated 8-bit rows.</summary>
public static class ModelFile
{
    private const uint Magic = 0x3257595a;

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
        var weights = new sbyte[keys.Length * labels.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bias.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scale.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        using var rows = new DeflateStream(stream, CompressionMode.Decompress, leaveOpen: true);
        rows.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(labels, bias, scale, temperature, keys, weights);
    }
}
