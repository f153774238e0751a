namespace Zhiyin.Platform.Ids;

/// <summary>An id that cannot be mistaken for another kind's; a version-7 GUID inside.</summary>
public interface IStrongId<TSelf> where TSelf : struct, IStrongId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
