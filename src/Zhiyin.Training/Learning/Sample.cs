namespace Zhiyin.Training.Learning;

/// <summary>
/// One training case: its class distribution (class, share; shares sum to 1) and the function that writes its features.
/// <c>Collect(buffer, vary)</c>: with <c>vary</c> the text may be varied (marks dropped, typos) by the sampler.
/// </summary>
internal sealed record Sample(string Key, (int Class, float Share)[] Target, CollectFeatures Collect, float Weight = 1);

/// <summary>Writes features into the buffer and returns how many; without <paramref name="vary"/> the text is read as it is.</summary>
internal delegate int CollectFeatures(Span<uint> buffer, ref Sampler sampler, bool vary);
