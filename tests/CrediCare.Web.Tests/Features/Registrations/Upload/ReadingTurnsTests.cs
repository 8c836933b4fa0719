using CrediCare.Web.Features.Registrations.Upload;

namespace CrediCare.Web.Tests.Features.Registrations.Upload;

/// <summary>What reading the largest file takes of memory, a process takes once.</summary>
public sealed class ReadingTurnsTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly ReadingTurns _turns = new();

    public void Dispose() => _turns.Dispose();

    [Fact]
    public async Task OneFile_IsReadAtATime_AndTheNextBeginsWhenItIsDone()
    {
        var first = await _turns.TakeAsync(CancellationToken.None);
        var second = _turns.TakeAsync(CancellationToken.None);
        Assert.False(second.IsCompleted);

        first.Dispose();

        (await second.WaitAsync(Long)).Dispose();
    }

    [Fact]
    public async Task WhoGivesUpWaiting_HoldsUpNobody()
    {
        var first = await _turns.TakeAsync(CancellationToken.None);
        using var closed = new CancellationTokenSource();
        var gone = _turns.TakeAsync(closed.Token);
        await closed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);

        first.Dispose();

        (await _turns.TakeAsync(CancellationToken.None).WaitAsync(Long)).Dispose();
    }
}
