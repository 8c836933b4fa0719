using CrediCare.Domain.Messages;

namespace CrediCare.Domain.Tests.Messages;

/// <summary>Whose turn it is in a conversation.</summary>
public sealed class MessageThreadTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Customer = Guid.CreateVersion7();
    private static readonly Guid Caseworker = Guid.CreateVersion7();

    private readonly MessageThread _thread = MessageThread.Open(Guid.CreateVersion7(), null, "Avtalen", Now);

    [Fact]
    public void Write_PassesTheTurnToTheOtherSide()
    {
        Write(fromStaff: false);
        Assert.Equal(ThreadTurn.Staff, _thread.Turn);

        Write(fromStaff: true);
        Assert.Equal(ThreadTurn.Creditor, _thread.Turn);
    }

    [Fact]
    public void Write_MovesTheThreadUp()
    {
        Write(fromStaff: false, Now.AddHours(1));

        Assert.Equal(Now.AddHours(1), _thread.LastMessageAtUtc);
    }

    [Fact]
    public void Close_EndsTheWaiting_Once()
    {
        Write(fromStaff: false);

        Assert.True(_thread.Close());
        Assert.False(_thread.Close());
        Assert.Equal(ThreadTurn.Closed, _thread.Turn);
    }

    [Fact]
    public void Write_AfterClosing_OpensItAgain()
    {
        Write(fromStaff: false);
        _thread.Close();

        Write(fromStaff: false);

        Assert.Equal(ThreadTurn.Staff, _thread.Turn);
        Assert.Equal(2, _thread.Messages.Count);
    }

    private void Write(bool fromStaff, DateTime? at = null) =>
        _thread.Write(PublicId.New(), fromStaff ? Caseworker : Customer, fromStaff, "Hei.", at ?? Now);
}
