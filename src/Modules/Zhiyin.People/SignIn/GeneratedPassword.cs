using System.Security.Cryptography;

namespace Zhiyin.People.SignIn;

/// <summary>A password to hand over once: 20 letters and digits that cannot be taken for each other (about 98 bits), in groups of five.</summary>
public static class GeneratedPassword
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string New() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, 20).Chunk(5).Select(part => new string(part)));
}
