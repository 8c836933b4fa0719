namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// One file of those that people hand in is read at a time in a process: what reading the worst of them takes of memory, it takes
/// once. Who comes later waits, with the file on disk. Taken when the whole file has come in, so that a
/// slow line holds up nobody.
/// </summary>
public sealed class ReadingTurns : IDisposable
{
    /// <summary>Bytes; a file of some thousand rows stays below.</summary>
    private const long Much = 50_000_000;

    private readonly SemaphoreSlim _free = new(1);

    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        return new Turn(_free, GC.GetTotalAllocatedBytes());
    }

    public void Dispose() => _free.Dispose();

    private sealed class Turn(SemaphoreSlim free, long allocatedBefore) : IDisposable
    {
        public void Dispose()
        {
            // Left to itself the process would keep what one large file took, and add to it with the next.
            if (GC.GetTotalAllocatedBytes() - allocatedBefore > Much)
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            free.Release();
        }
    }
}
