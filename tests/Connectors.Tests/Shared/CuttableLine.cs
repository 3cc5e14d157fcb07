using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Assistant.Connectors.Tests.Shared;

/// <summary>A line to a server that can be cut in the middle of what it carries.</summary>
internal sealed class CuttableLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Carrier, bool> _open = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly int _server;
    private readonly Task _accepting;
    private long _cutAfter = long.MaxValue;

    /// <summary>Opens a line to a port of this machine.</summary>
    public CuttableLine(int server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections were cut.</summary>
    public int Cuts { get; private set; }

    /// <summary>Cuts every connection now.</summary>
    public void Cut()
    {
        foreach (var carrier in _open.Keys)
        {
            Cut(carrier);
        }
    }

    /// <summary>Cuts the connection that carries the server's answers once it has carried so many more bytes.</summary>
    public void CutAfter(long bytes) => Interlocked.Exchange(ref _cutAfter, bytes);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting;
        _listener.Dispose();
        _ended.Dispose();
    }

    private void Cut(Carrier carrier)
    {
        if (_open.TryRemove(carrier, out _))
        {
            Cuts++;
            carrier.Cut();
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync(_ended.Token);
                _ = CarryAsync(client);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException)
        {
            // The line is no longer needed.
        }
    }

    private async Task CarryAsync(Socket client)
    {
        var carrier = new Carrier(client, new Socket(SocketType.Stream, ProtocolType.Tcp));
        _open[carrier] = true;
        try
        {
            await carrier.Server.ConnectAsync(IPAddress.Loopback, _server, _ended.Token);
            await Task.WhenAny(CopyAsync(client, carrier.Server, _ => { }), CopyAsync(carrier.Server, client, count => Count(carrier, count)));
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Cut, or one end has gone.
        }

        _open.TryRemove(carrier, out _);
        carrier.Cut();
    }

    private void Count(Carrier carrier, int bytes)
    {
        if (Interlocked.Read(ref _cutAfter) != long.MaxValue && Interlocked.Add(ref _cutAfter, -bytes) <= 0)
        {
            Interlocked.Exchange(ref _cutAfter, long.MaxValue);
            Cut(carrier);
        }
    }

    private static async Task CopyAsync(Socket from, Socket to, Action<int> before)
    {
        var buffer = new byte[4096];
        try
        {
            int count;
            while ((count = await from.ReceiveAsync(buffer)) > 0)
            {
                before(count);
                await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // Cut, or one end has gone.
        }
    }

    private sealed record Carrier(Socket Client, Socket Server)
    {
        public void Cut()
        {
            // With a reset, as a line that breaks: nobody says goodbye.
            Client.Close(0);
            Server.Close(0);
        }
    }
}
