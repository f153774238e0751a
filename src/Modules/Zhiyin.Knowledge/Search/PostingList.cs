namespace Zhiyin.Knowledge.Search;

/// <summary>Rising entry numbers as bytes: each as its distance from the one before, seven bits a byte.</summary>
internal static class PostingList
{
    /// <summary>Numbers of one part.</summary>
    public const int Part = 65_536;

    public static byte[] Write(IReadOnlyCollection<int> rising)
    {
        var bytes = new List<byte>(rising.Count + 8);
        var before = 0;
        foreach (var number in rising)
        {
            var distance = (uint)(number - before);
            for (; distance >= 0x80; distance >>= 7)
            {
                bytes.Add((byte)(distance | 0x80));
            }

            bytes.Add((byte)distance);
            before = number;
        }

        return [.. bytes];
    }

    public static IEnumerable<int> Read(byte[] bytes)
    {
        var number = 0;
        for (var i = 0; i < bytes.Length;)
        {
            uint distance = 0;
            for (var shift = 0; ; shift += 7)
            {
                var b = bytes[i++];
                distance |= (uint)(b & 0x7F) << shift;
                if (b < 0x80)
                {
                    break;
                }
            }

            number += (int)distance;
            yield return number;
        }
    }
}
